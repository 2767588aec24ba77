"""German, Dutch and Swedish."""

from roadmapgraph.mentions.languages.adjectives import GERMANIC
from roadmapgraph.mentions.languages.language import Language

GERMAN = Language(
    code="de",
    signs="der die das den dem des und oder mit für von im zum zur ein eine einer einem nicht ist sind "
    "auf bei aus wie "
    "über nach durch ohne sich du dein deine lernen woche wochen monat jahr kurs buch daten netze "
    "auch",
    endings=r"ung$|ungen$|keit$|heit$|schaft$|ä|ö|ü|ß|lich$|isch|lernen$|ieren$",
    plain_endings=r"(?:ung|ungen|keit|heit|schaft)$",
    joins="und|oder|sowie|bzw\\.",
    articles=r"(?:den |die |das |der |dem |einen |eine |ein |von )?",
    leads={
        "introductory": r"(?:eine )?(?:kurze )?einführung in|einstieg in|erste schritte (?:mit|in)",
        "basics": r"(?:die )?grundlagen (?:der|des|von|in)|grundbegriffe (?:der|des|von)|"
        r"grundkenntnisse in|basiswissen(?: in)?",
        "overview": r"überblick über",
        "understanding": r"verständnis (?:von|der|des|für)|verstehen von",
        "learn": r"lerne(?:n von)?|studiere",
    },
    trails={
        "understanding": r"(?-i: (?:gut )?(?:verstehen|begreifen|nachvollziehen|erkennen))",
        "learn": r"(?-i: (?:er)?lernen| studieren| wiederholen| auffrischen)",
        "master": r"(?-i: beherrschen| meistern)",
        "awareness": r"(?-i: kennenlernen| kennen)",
        "": r"(?-i: (?:sauber |richtig )?(?:prüfen|testen|sichern|messen|überwachen|berechnen|bestimmen|"
        r"interpretieren|vermeiden|bewerten))",
        "usage": r"(?-i: (?:installieren|benutzen|nutzen|anwenden|verwenden|einsetzen|einrichten))",
        "basics": r"[- ]grundlagen",
        "introductory": r" für (?:einsteiger|anfänger)",
    },
    told={
        "optional": "wenn zeit ist|optional|freiwillig|wahlweise|nach belieben|bei bedarf|wenn zeit "
        "bleibt|falls zeit "
        "bleibt|fakultativ|kür",
        "mandatory": "pflicht|verpflichtend|unverzichtbar|muss",
        "required": "erforderlich|notwendig|nötig",
        "primary": "schwerpunkt|hauptsächlich|hauptwerkzeug",
        "recommended": "empfohlen|empfehlenswert|sehr empfohlen|sehr empfehlenswert",
        "important": "wichtig|sehr wichtig|wesentlich|zentral",
        "awareness": "grobe kenntnis|nur grob|grob|am rande|nur am rande|kennenlernen|ansatzweise",
        "introductory": "einführung|kurze einführung|einführend|einstieg",
        "overview": "überblick|übersicht|nur überblick|kurzer überblick",
        "brief": "kurz|knapp|kurzgefasst|in kürze",
        "revisited": "wiederholung|auffrischung",
        "basics": "grundlagen|nur grundlagen|nur die grundlagen|basics|grundkenntnisse|basiswissen",
        "conceptual": "konzeptionell|konzepte|theorie|nur theorie|theoretisch",
        "intuition": "intuition|nur intuition|nur die intuition|anschaulich|die idee|nur die idee",
        "deep": "vertieft|vertiefend|vertiefung|im detail|ausführlich|gründlich|detailliert",
        "practical": "praktisch|praxis|in der praxis",
    },
    levels={
        "beginner": "für einsteiger|für anfänger|einsteiger|anfänger|leicht|einfach",
        "intermediate": "mittel|fortgeschrittene anfänger|mittelstufe",
        "advanced": "für fortgeschrittene|fortgeschritten|fortgeschrittene|schwer|schwierig|experte|experten",
    },
    groups="fundament fundamente woche monat schritt stufe teil kapitel abschnitt inhalt "
    "inhaltsverzeichnis überblick "
    "übersicht voraussetzungen vorkenntnisse einleitung "
    "einführung "
    "zusammenfassung lernplan lernpfad fahrplan themen lernziele grundlagen klassische modelle methoden "
    "verfahren "
    "techniken wichtige weiterführende fortgeschrittene konzepte erste schritte praxis theorie kompetenzen "
    "kenntnisse fähigkeiten ziele begriffe grundbegriffe mathematische technische",
    connectives="und oder der die das des dem den für zu zum zur mit im in von",
    always_groups="lernplan lernpfad fahrplan",
    tools="werkzeug werkzeuge bibliotheken programmiersprachen sprachen umgebung entwicklungsumgebung",
    resources="buch bücher kurs kurse literatur quellen lektüre ressourcen lernmaterial materialien "
    "weiterführendes "
    "material videos artikel links bücherliste vorlesungen podcasts kanäle dokumentation",
    practices="projekt projekte abschlussprojekt abschlussprojekte übung übungen aufgabe aufgaben praktikum "
    "praxisprojekt praxisprojekte miniprojekt miniprojekte herausforderungen hausaufgaben portfolio",
    deeds="baue erstelle implementiere entwickle trainiere schreibe veröffentliche programmiere analysiere "
    "reproduziere vergleiche dokumentiere",
    done=r"(?-i: )(?:bauen|aufbauen|erstellen|implementieren|umsetzen|entwickeln|trainieren|schreiben|"
    r"veröffentlichen|"
    r"programmieren|analysieren|reproduzieren|nachbauen|vergleichen|dokumentieren|klassifizieren|vorhersagen|"
    r"sammeln|beschreiben|teilnehmen|beitragen|bereitstellen|präsentieren|lösen|auswerten|trennen|"
    r"durchführen|mitmachen)",
    bidden=r"\s[a-zäöüß]+(?:en|ern|eln)$",
    to_do=r"zum (?:selbermachen|ausprobieren|üben|mitmachen)|selbst (?:machen|bauen)|in der praxis",
    title=r"lernplan|lernpfad|fahrplan|studienplan|lehrplan",
    duration=r"dauer|zeitaufwand|aufwand|stunden|zeit",
    meta=r"priorität|schwierigkeit|kommentare?|bemerkungen?|ziele?|lernziele?|niveau|zielgruppe|"
    r"autor(?:in)?|stand|hinweise?|merke|tipp|notiz|achtung|"
    r"lernziel",
    prerequisite=r"voraussetzung(?:en)?|vorkenntnisse",
    further=r"zum weiterlesen|wo lernen|weiterführende\w*(?: \w+)?|zur vertiefung",
    not_needed=r"\bbrauch\w* .{0,20}\bnicht\b|\bnicht (?:nötig|notwendig|erforderlich|gebraucht)\b|"
    r"\bnicht lernen\b|"
    r"\bmuss\w* (?:du |man |ihr )?(?:nicht|kein\w*)\b|\bbrauch\w* (?:du |man |ihr )?kein\w*\b|"
    r"\büberspringen\b",
    advice=r"fazit|schlusswort|(?:letzte |abschließende )?tipps?|hinweise?|danksagung|lizenz|über "
    r"(?:diesen|mich|uns).*|"
    r"nächste schritte|häufige fehler|legende|wie .* benutzen|mitwirken|häufige fragen|zum schluss",
    talk="dich dir ihr euch wir ist sind wird werden kann kannst können sollte solltest musst muss "
    "müssen willst "
    "wenn weil dass sich nicht bitte dein deine deinen deiner deinem dieser diese dieses bleib niemals immer",
    describes=GERMANIC,
    before=True,
    deed_nouns=r"\S+(?:ung|ierung|tion|ion|ieren|lyse|tur|heit|keit)",
    of=r"der |des |von |für ",
)

DUTCH = Language(
    code="nl",
    signs="de het een en of van voor met naar bij uit zijn niet wordt je jouw deze dit leren week weken "
    "maand jaar boek "
    "cursus netwerken op aan om te",
    endings=r"ing$|ingen$|heid$|lijk$|ij|aa|oo|uu|isch$|tie$|ties$",
    joins="en|of|en/of|evenals",
    articles=r"(?:de |het |een |van )?",
    leads={
        "introductory": r"(?:een )?(?:korte )?(?:introductie|inleiding) (?:tot|in|op)|eerste stappen "
        r"(?:met|in)",
        "basics": r"(?:de )?(?:basis|grondbeginselen|basisbegrippen|basiskennis) van",
        "overview": r"overzicht van",
        "understanding": r"begrijp|begrip van|begrijpen van",
        "learn": r"leer|leren van|bestudeer",
        "master": r"beheers",
    },
    trails={
        "understanding": r" begrijpen",
        "learn": r" leren| bestuderen",
        "master": r" beheersen",
        "basics": r"[- ]basis",
        "introductory": r" voor beginners",
    },
    told={
        "optional": "optioneel|facultatief|vrijwillig|als er tijd over is",
        "mandatory": "verplicht|onmisbaar",
        "recommended": "aanbevolen|aangeraden",
        "important": "belangrijk|essentieel",
        "awareness": "globaal|op hoofdlijnen",
        "introductory": "introductie|inleiding|kennismaking",
        "overview": "overzicht",
        "brief": "kort",
        "revisited": "herhaling|opfrissen",
        "basics": "basis|basiskennis|alleen de basis|de basis",
        "conceptual": "conceptueel|theorie",
        "intuition": "intuïtie|alleen de intuïtie",
        "deep": "diepgaand|verdieping|in detail|uitgebreid",
        "practical": "praktisch|praktijk",
    },
    levels={
        "beginner": "beginner|makkelijk",
        "intermediate": "gemiddeld|halfgevorderd",
        "advanced": "gevorderd|moeilijk",
    },
    groups="inhoud overzicht vereisten grondbeginselen inleiding klassieke modellen methoden technieken "
    "onderwerpen "
    "doelen concepten vaardigheden stappen eerste voorkennis",
    connectives="en of de het een van voor met in",
    tools="gereedschap gereedschappen bibliotheken programmeertalen talen hulpmiddelen",
    resources="boeken boek cursussen bronnen literatuur artikelen leesvoer leesmateriaal lesmateriaal",
    practices="projecten oefeningen opdrachten eindproject praktijk",
    deeds="bouw maak implementeer ontwikkel train schrijf publiceer",
    done=r" (?:bouwen|maken|implementeren|ontwikkelen|trainen|schrijven|publiceren|voorspellen|meedoen)",
    bidden=r"\s[a-zë]+en$",
    title=r"leerplan|leerpad|stappenplan|studieplan",
    duration=r"duur|tijd",
    meta=r"doel|niveau|doelgroep|auteur|opmerking|tip",
    prerequisite=r"voorkennis|vereisten",
    further=r"verder lezen",
    not_needed=r"\bniet (?:nodig|vereist|verplicht)\b|\bgeen .{0,40}\bnodig\b|\bhoeft? (?:je )?niet\b",
    advice=r"(?:laatste )?tips?|dankwoord|licentie|over (?:dit|mij).*|volgende stappen|slotwoord|conclusie",
    talk="je jij jouw bent kunt niet als omdat maar dit dat wordt zijn moet hoeft deze wanneer",
    describes=r"[\wëïé-]{3,}(?:isch|lijk|ig|ief|air|eel|baar|end|erd|ieve|ire|ische|lijke|ige|ële|bare|"
    r"ende|erde|aire)e?",
    before=True,
    deed_nouns=r"\S+(?:ing|tie|eren)",
    of=r"van |voor ",
)

SWEDISH = Language(
    code="sv",
    signs="och eller att det som för med på av till från är en ett den inte om du din ditt kan vecka "
    "veckor månad år "
    "lära bok kurs nätverk",
    endings=r"ning$|ningar$|het$|å|ä|ö|isk$|isk[at]$|arna$|erna$",
    joins="och|eller|samt",
    articles=r"(?:en |ett |den |det )?",
    leads={
        "introductory": r"(?:en )?(?:kort )?introduktion till|inledning till|kom igång med",
        "basics": r"grunderna i|grunder i|grundläggande(?= \S+$)",
        "overview": r"översikt (?:över|av)",
        "understanding": r"förstå|förståelse för",
        "learn": r"lär dig(?: att använda)?|lära sig|studera|plugga",
        "master": r"bemästra|behärska",
    },
    trails={"introductory": r" för nybörjare"},
    told={
        "optional": "valfritt|frivilligt|valbart|om tid finns|tillval",
        "mandatory": "obligatoriskt|obligatorisk",
        "recommended": "rekommenderas|rekommenderat",
        "important": "viktigt|viktig",
        "awareness": "översiktligt|kännedom",
        "introductory": "introduktion",
        "overview": "översikt",
        "brief": "kort|kortfattat",
        "revisited": "repetition",
        "basics": "grunder|grunderna|grundläggande",
        "conceptual": "teori|begrepp",
        "intuition": "intuition|intuitionen",
        "deep": "fördjupning|djupgående|på djupet|i detalj",
        "practical": "praktiskt|praktik",
    },
    levels={
        "beginner": "nybörjare|lätt",
        "intermediate": "medel|medelsvår",
        "advanced": "avancerad|avancerat|svår",
    },
    groups="innehåll översikt förkunskaper mål inledning grunder klassiska modeller metoder tekniker "
    "ämnen begrepp",
    connectives="och eller en ett för med i av till",
    tools="verktyg bibliotek programspråk språk",
    resources="böcker bok kurser kurs länkar källor litteratur artiklar resurser läsning videor",
    practices="projekt övningar uppgifter slutprojekt",
    deeds="bygg skapa implementera utveckla träna skriv publicera delta",
    title=r"studieplan|läroplan|färdplan",
    duration=r"tid|längd",
    meta=r"mål|nivå|målgrupp|författare|obs|tips",
    prerequisite=r"förkunskaper",
    further=r"vidare läsning|läs mer",
    not_needed=r"\bbehöver (?:du )?inte\b|\binte (?:nödvändigt|obligatoriskt)\b|\bbehövs (?:inte|ej)\b",
    advice=r"(?:sista )?tips|tack|licens|om (?:mig|den här).*|nästa steg|slutord|sammanfattning",
    talk="du kan är inte det som din ditt när eftersom måste behöver den här",
    describes=r"[\wåäö-]{3,}(?:isk|isk[at]|lig|lig[at]|ad|ade|at|är|ära|ärt|iv|iva|ivt|ell|ella|ellt|"
    r"bar|bara|bart)",
    before=True,
    deed_nouns=r"\S+(?:ning|tion|ande|ende)",
    of=r"av |för ",
)
