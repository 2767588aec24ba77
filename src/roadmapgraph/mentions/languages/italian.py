"""Italian."""

from roadmapgraph.mentions.languages.adjectives import ROMANCE, ROMANCE_NOUNS
from roadmapgraph.mentions.languages.language import Language

_OF = r"(?:di|del|della|dei|delle|degli|dello)"

ITALIAN = Language(
    code="it",
    signs="il lo gli i un una uno di del della dei delle degli nel nella e o con che più su "
    "dal dalla "
    "sono è ogni tuo tua mese mesi settimana imparare corso libro dati reti apprendimento non da",
    endings=r"zione$|zioni$|^(?:dell|all|nell|sull|un|l)['’]|ità$|aggio$|enza$|anza$|ggi$|tto$|lli$",
    plain_endings=r"(?:zione|zioni|mento|ggio)$",
    joins="e|ed|o|oppure|e/o|nonché",
    articles=r"(?:a |con |di )?(?:il |lo |la |i |gli |le |l['’]|un |uno |una |un['’])?",
    leads={
        "introductory": r"(?:una )?(?:breve )?introduzione (?:alla|al|ai|alle|allo|agli|all['’]|a)|"
        r"primi passi (?:con|in|nel)",
        "basics": rf"(?:i )?fondamenti {_OF}|(?:le )?basi {_OF}(?! dati)|nozioni (?:di base )?{_OF}|"
        rf"concetti base {_OF}",
        "overview": rf"(?:una )?panoramica (?:su|{_OF})",
        "awareness": r"conoscere|familiarizzare con",
        "understanding": rf"(?:capire|capisci|comprendere|comprendi|comprensione {_OF})(?: bene)?",
        "learn": r"imparare(?: a usare| ad usare)?|impara(?: a usare)?|studiare|studia|ripassare|"
        r"ripassa|approfondire|"
        r"esplorare|esplora",
        "usage": rf"installare|installa|usare|usa|utilizzare|utilizza|uso {_OF}",
        "master": rf"padroneggiare|padronanza {_OF}",
    },
    trails={"basics": r" di base", "introductory": r" per principianti| da zero"},
    told={
        "optional": "facoltativo|facoltativa|opzionale|opzionali|se avanza tempo|se c'è tempo|extra",
        "mandatory": "obbligatorio|obbligatoria|indispensabile|imprescindibile",
        "required": "richiesto|necessario",
        "primary": "principale|prioritario",
        "recommended": "consigliato|consigliata|raccomandato|raccomandata|caldamente consigliato",
        "important": "importante|molto importante|essenziale|fondamentale",
        "awareness": "cenni|solo cenni|nozioni|nozioni generali|infarinatura|panoramica|conoscenza generale",
        "introductory": "introduzione|breve introduzione|introduttivo|introduttiva",
        "overview": "visione d'insieme|quadro generale|riassunto",
        "brief": "breve|brevemente|veloce",
        "revisited": "ripasso|di nuovo",
        "basics": "le basi|basi|solo le basi|fondamenti|concetti base|concetti di base|livello base|"
        "comandi essenziali|"
        "l'essenziale",
        "conceptual": "concettuale|concetti|teoria|solo teoria|teorico",
        "intuition": "intuizione|l'intuizione|solo l'intuizione|solo intuizione|a livello intuitivo",
        "deep": "in profondità|approfondito|approfondita|in dettaglio|approfondimento",
        "practical": "pratico|pratica|in pratica",
    },
    told_here={"base": "basics", "basi": "basics"},
    levels={
        "beginner": "principiante|principianti|facile",
        "intermediate": "intermedio|intermedia|livello intermedio|medio",
        "advanced": "avanzato|avanzata|avanzati|avanzate|livello avanzato|difficile|esperto",
    },
    groups="indice contenuti prerequisiti obiettivi percorso argomenti concetti basi fondamentali "
    "modelli metodi "
    "tecniche classici classiche essenziali avanzati avanzate strumenti competenze buone pratiche "
    "introduzione "
    "primi passi conoscenze piano fase panoramica principali",
    connectives="e o il lo gli i la le della dei di per con in",
    tools="strumenti strumento librerie libreria linguaggi linguaggio ambiente",
    resources="libri libro corsi corso risorse risorsa letture lettura bibliografia articoli materiale "
    "materiali "
    "link canali dispense documentazione",
    practices="progetto progetti esercizi esercizio pratica sfide compiti portfolio",
    deeds="costruire costruisci creare crea implementare implementa sviluppare sviluppa distribuire "
    "pubblicare "
    "pubblica programmare programma prevedere classificare partecipare partecipa scrivere scrivi addestrare "
    "addestra replicare riprodurre contribuire contribuisci fare fai montare risolvere realizzare realizza "
    "analizzare analizza progettare progetta preparare automatizzare confrontare documentare documenta "
    "presentare raccogliere raccogli",
    bidden=r"^\w+(?:are|ere|ire)\s",
    to_do=r"da fare|mani in pasta|mettersi alla prova",
    title=r"tabella di marcia|piano di studi|percorso di studi|scaletta",
    duration=r"durata|tempo|ore|tempo stimato",
    meta=r"difficoltà|commenti|obiettiv[oi]|livello|autore|autrice|nota|aggiornato|consiglio|attenzione|"
    r"priorità",
    prerequisite=r"prerequisiti",
    further=r"dove (?:studiare|imparare)|per approfondire|letture? consigliat[ae]|per saperne di più",
    not_needed=r"\bnon (?:serv\w+|ti serv\w+|è (?:necessari\w|obbligatori\w)|sono necessari\w|occorr\w+|"
    r"bisogna|hai bisogno)\b|"
    r"\bda evitare\b|\bpuoi (?:saltare|ignorare)\b",
    advice=r"consigli(?: .*)?|ringraziamenti|conclusioni?|prossimi passi|licenza|note|come usare .*|legenda|"
    r"domande frequenti|errori comuni|contribuire",
    talk="puoi devi sono questo questa quando perché ogni serve basta hai sei chi non mai sempre ti tuo "
    "tua bocca",
    describes=ROMANCE,
    nouns=ROMANCE_NOUNS,
    behind=True,
    deed_nouns=r"pulizia|raccolta|scelta|\S+(?:zione|sione|mento|aggio|ezza|isi|ura)",
    of=r"di |del |della |dei |delle |degli |dello |dell['’]",
)
