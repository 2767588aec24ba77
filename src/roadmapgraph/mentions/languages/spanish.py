"""Spanish."""

from roadmapgraph.mentions.languages.adjectives import ROMANCE, ROMANCE_NOUNS
from roadmapgraph.mentions.languages.language import Language

SPANISH = Language(
    code="es",
    signs="el la los las un una del y o para con por en que más cómo desde según sin sobre tu tus su "
    "sus es de "
    "qué año años mes meses aprender curso libro datos redes aprendizaje",
    endings=r"ción$|ciones$|sión$|miento$|^[¿¡]|ñ|[aeo]dad$|[aeo]je$|ía$",
    plain_endings=r"(?:miento|mientos|ciones)$",
    joins="y|e|o|u|así como|y/o",
    articles=r"(?:a |de |con |en )?(?:el |la |los |las |un |una |qué es (?:un |una |el |la )?)?",
    leads={
        "introductory": r"(?:una )?(?:breve )?introducci[óo]n (?:a|al)(?= )|"
        r"primeros pasos (?:con|en)|iniciaci[óo]n (?:a|en)|nociones básicas de(?= )",
        "basics": r"fundamentos del?|conceptos básicos del?|conocimientos básicos del?|nociones del?|"
        r"bases del?(?! datos)|"
        r"lo básico del?|(?:los )?principios básicos del?",
        "overview": r"(?:visión|panorama) general del?|repaso general del?",
        "awareness": r"familiarizarse con|familiarízate con|conocer|conoce|nociones sobre",
        "understanding": r"(?:entender|entiende|comprender|comprende|comprensión del?|entendimiento "
        r"del?)(?: bien)?",
        "learn": r"aprender(?: a usar| a utilizar| sobre)?|aprende(?: a usar| a utilizar| sobre)?|"
        r"estudiar|estudia|"
        r"repasar|repasa|profundizar en|profundiza en|explorar|explora",
        "master": r"dominar|domina|dominio del?",
        "usage": r"instalar|instala|usar|usa|utilizar|utiliza|manejar|maneja|uso del?|manejo del?",
    },
    trails={
        "basics": r" básic[oa]s?| elemental(?:es)?",
        "introductory": r" para principiantes| desde cero",
    },
    told={
        "optional": "solo si hay tiempo|opcional|opcionales|si hay tiempo|si te sobra tiempo|extra|"
        "voluntario|no obligatorio",
        "mandatory": "obligatorio|obligatoria|imprescindible|indispensable",
        "required": "requerido|necesario",
        "primary": "principal|prioritario|foco principal",
        "recommended": "recomendado|recomendada|recomendable|muy recomendado|aconsejable",
        "important": "importante|muy importante|esencial|clave|fundamental",
        "awareness": "nociones|solo nociones|sólo nociones|nociones generales|por encima|a grandes "
        "rasgos|conocimiento general",
        "introductory": "introducción|breve introducción|introductorio",
        "overview": "visión general|panorama|resumen|vista general",
        "brief": "breve|brevemente|rápido|por encima",
        "revisited": "repaso|repasar|de nuevo",
        "basics": "básico|básica|básicos|básicas|lo básico|solo lo básico|sólo lo básico|fundamentos|"
        "conceptos básicos",
        "conceptual": "conceptual|conceptos|solo teoría|teoría|teórico|a nivel conceptual",
        "intuition": "intuición|la intuición|solo intuición|solo la intuición|sólo la intuición|idea "
        "intuitiva|intuitivamente",
        "deep": "a fondo|en profundidad|en detalle|detallado",
        "practical": "práctico|práctica|con ejercicios",
    },
    told_here={"bases": "basics", "base": "basics"},
    levels={
        "beginner": "principiante|principiantes|inicial|nivel básico|nivel inicial|fácil",
        "intermediate": "intermedio|intermedia|nivel intermedio|medio",
        "advanced": "avanzado|avanzada|avanzados|avanzadas|nivel avanzado|difícil|experto",
    },
    groups="contenido contenidos índice temario prerrequisitos requisitos objetivos objetivo resumen "
    "temas conceptos "
    "fundamentos profundizar básicos básicas previas previos previo bases cimientos modelos métodos "
    "técnicas clásicos clásicas "
    "clásico clave esenciales imprescindibles herramientas avanzados avanzadas primeros pasos buenas "
    "prácticas "
    "conocimientos habilidades introducción plan ruta materias módulos siguientes últimos principales",
    connectives="y o e el los las la del de para con en a un una",
    tools="herramienta herramientas librería librerías bibliotecas lenguaje lenguajes entorno entornos",
    resources="libro libros curso cursos recurso recursos lectura lecturas enlaces bibliografía vídeos "
    "videos "
    "material materiales referencias artículos canales podcasts documentación",
    practices="proyecto proyectos ejercicio ejercicios práctica retos desafíos tareas entregables portafolio",
    deeds="construir construye crear crea implementar implementa desarrollar desarrolla desplegar despliega "
    "programar programa predecir predice clasificar clasifica participar participa publicar publica escribir "
    "escribe entrenar entrena replicar replica reproducir reproduce contribuir contribuye hacer haz montar "
    "monta resolver resuelve realizar realiza analizar analiza diseñar preparar automatizar comparar "
    "compara documentar documenta presentar presenta subir sube recopilar recopila recrear",
    bidden=r"^\w+(?:ar|er|ir)\s",
    to_do=r"manos a la obra|para practicar|a practicar",
    title=r"hoja de ruta|ruta de aprendizaje|plan de estudios?|mapa de aprendizaje|guía de estudio",
    duration=r"duración|tiempo|horas|tiempo estimado",
    meta=r"prioridad|importancia|dificultad|comentarios?|observaciones|objetivos?|nivel|autora?|"
    r"actualizado|última actualización|nota|consejo|meta|recuerda|ojo|"
    r"requisito",
    prerequisite=r"requisitos(?: previos)?|prerrequisitos",
    further=r"dónde (?:estudiar|aprender)|para saber más|lecturas? recomendadas?|lecturas? adicional(?:es)?",
    not_needed=r"\bno (?:te )?(?:necesit\w+|hacen? falta|es necesari[oa]|son necesari[oa]s|es "
    r"obligatori[oa]|se requiere)\b|"
    r"\ba evitar\b|\bqué ignorar\b|\bpuedes (?:saltarte|ignorar|omitir)\b",
    advice=r"consejos?(?: finales)?|notas?|agradecimientos|licencia|acerca de.*|sobre (?:este|esta|mí|"
    r"el autor).*|"
    r"próximos pasos|errores (?:comunes|frecuentes)|palabras finales|conclusi[óo]n(?:es)?|despedida|"
    r"cómo usar .*|"
    r"leyenda|preguntas frecuentes|contribuir",
    talk="usted tú ustedes está están puede puedes pueden debe debes deben cuando porque este esta cada "
    "tienes "
    "eres necesitas tengas vas quieres aunque estás nunca siempre recuerda hazlo vale",
    describes=ROMANCE,
    nouns=ROMANCE_NOUNS,
    behind=True,
    deed_nouns=r"\S+(?:ción|sión|miento|eza|aje|ado|isis|eño|uste|nza)",
    of=r"de |del |de la |de los |de las ",
)
