"""French."""

from roadmapgraph.mentions.languages.adjectives import ROMANCE, ROMANCE_NOUNS
from roadmapgraph.mentions.languages.language import Language

_ARTICLE = r"(?:le |la |les |l['’]|un |une |des )?"
_OF = r"(?:de la |de l['’]|du |des |de |d['’])"

FRENCH = Language(
    code="fr",
    signs="le la les des du un une et ou au aux avec pour dans sur par sans en est que qui plus comme "
    "votre vos "
    "vous ce cette année mois semaine apprendre cours livre données réseaux apprentissage de",
    endings=r"^[ldcnsmj]['’]|^qu['’]|é$|ées?$|è|ê|œ|eux$|ance$|ique$|iques$|isation$|ement$",
    joins="et(?! al)|ou|et/ou|ainsi que",
    articles=_ARTICLE,
    leads={
        "introductory": r"(?:une )?(?:courte |brève )?(?:introduction|initiation) (?:à|au|aux)|"
        r"premiers pas (?:avec|en|dans)|découvrir|découverte (?:de|du|des|d['’])",
        "basics": r"(?:les )?(?:bases|notions|fondements|fondamentaux|rudiments) (?:de(?! données)|du|"
        r"des|d['’])",
        "overview": r"(?:tour d['’]horizon|vue d['’]ensemble|aperçu) (?:de|du|des)",
        "awareness": r"connaître|se familiariser avec",
        "understanding": r"(?:comprendre|comprenez|compréhension (?:de|du|des))(?: bien)?",
        "learn": r"apprendre(?: à utiliser| à se servir de)?|apprenez(?: à utiliser)?|apprends|étudier|"
        r"étudiez|réviser|"
        r"révisez|approfondir|explorer|se former à",
        "usage": r"installer|installez|utiliser|utilisez|utilisation (?:de|du|des)|manipuler",
        "master": r"maîtriser|maîtrisez|maîtrise (?:de|du|des|d['’])|maitriser",
    },
    trails={"basics": r" de base", "introductory": r" pour débutants"},
    told={
        "optional": "facultatif|facultative|optionnel|optionnelle|en option|si le temps le permet|s'il "
        "reste du temps|bonus",
        "mandatory": "obligatoire|indispensable|incontournable",
        "required": "requis|nécessaire",
        "primary": "principal|principale|prioritaire|priorité",
        "recommended": "recommandé|recommandée|conseillé|conseillée|fortement recommandé|vivement recommandé",
        "important": "important|importante|très important|essentiel|essentielle",
        "awareness": "notions|quelques notions|simples notions|à connaître|en surface|culture générale|"
        "survol",
        "introductory": "introduction|initiation|brève introduction|découverte",
        "overview": "simple aperçu|aperçu|vue d'ensemble|panorama|tour d'horizon",
        "brief": "bref|brève|brièvement|rapide|rapidement",
        "revisited": "révision|révisions|rappel|rappels|à revoir",
        "basics": "les bases|notions de base|basique|basiques|fondamentaux|seulement les bases|juste "
        "les bases",
        "conceptual": "conceptuel|concepts|théorie|théorique",
        "intuition": "intuition|l'intuition|intuitivement|juste l'intuition|seulement l'intuition",
        "deep": "en profondeur|approfondi|approfondie|en détail|à fond|détaillé",
        "practical": "pratique|en pratique|travaux pratiques|mise en pratique",
    },
    told_here={"bases": "basics", "base": "basics"},
    levels={
        "beginner": "débutant|débutants|débutante|facile|niveau débutant",
        "intermediate": "intermédiaire|intermédiaires|moyen|niveau intermédiaire",
        "advanced": "avancé|avancée|avancés|avancées|niveau avancé|difficile|confirmé|expert",
    },
    groups="sommaire contenu prérequis aperçu objectifs parcours thèmes notions compétences étapes programme "
    "fondamentaux premiers pas avancé bases introduction méthodes techniques "
    "essentiels essentielles outils bonnes pratiques concepts savoirs connaissances avancées avancés en "
    "production",
    connectives="et ou le la les l' des du de pour avec en",
    tools="outil outils bibliothèques bibliothèque langage langages environnement",
    resources="livre livres cours ressource ressources lectures lecture vidéos vidéo liens "
    "bibliographie articles "
    "documentation références manuels podcasts chaînes",
    practices="projet projets exercice exercices défis travaux devoirs portfolio",
    deeds="construire construisez créer créez implémenter implémentez développer développez déployer "
    "déployez "
    "programmer programmez prédire classer participer participez publier publiez écrire écrivez entraîner "
    "entraînez reproduire répliquer contribuer contribuez faire faites monter résoudre réaliser réalisez "
    "analyser analysez concevoir préparer automatiser comparer comparez documenter présenter rédiger "
    "rédigez coder codez collecter",
    bidden=r"^\w+(?:er|ir|re)\s",
    to_do=r"à faire(?: soi-même)?|à vous de jouer|pour pratiquer|mise en pratique",
    title=r"feuille de route|plan de formation|plan d['’]études|programme de formation|"
    r"parcours d['’]apprentissage|parcours d['’]étude",
    duration=r"durée|temps|heures|temps estimé",
    meta=r"priorité|difficulté|commentaires?|objectifs?|niveau|public|auteure?|mise à jour|remarques?|"
    r"note|à savoir|astuce|conseil|"
    r"attention|but",
    prerequisite=r"prérequis",
    further=r"pour (?:aller plus loin|approfondir)|lectures? (?:recommandées?|complémentaires?|"
    r"conseillées?)|à lire|où apprendre",
    not_needed=r"\bpas (?:besoin|nécessaires?|utiles?|obligatoires?)\b|\b(?:inutile|superflu)s?\b|"
    r"\bne (?:pas|plus) \w+(?:er|ir|re)\b|\bà éviter\b|\bà ignorer\b",
    advice=r"conseils?(?: .*)?|remerciements|licence|à propos.*|pour finir|mot de la fin|conclusion|légende|"
    r"comment (?:utiliser|lire|suivre) .*|prochaines étapes|erreurs (?:courantes|fréquentes)|contribuer",
    talk="vous nous votre vos est sont sera peut peuvent doit doivent êtes avez c'est parce lorsque "
    "chaque cette "
    "cet adaptez n'oubliez surtout quand toujours jamais s'étale tu ton tes",
    describes=ROMANCE,
    nouns=ROMANCE_NOUNS,
    behind=True,
    deed_nouns=r"\S+(?:tion|sion|ment|age|yse|ure)",
    of=_OF.removeprefix("(?:").removesuffix(")"),
)
