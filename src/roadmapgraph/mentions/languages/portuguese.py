"""Portuguese."""

from roadmapgraph.mentions.languages.adjectives import ROMANCE, ROMANCE_NOUNS
from roadmapgraph.mentions.languages.language import Language

PORTUGUESE = Language(
    code="pt",
    signs="o os um uma da dos das na nos nas ao à aos às e ou para em pelo pela que mais como "
    "sem sobre "
    "seu sua você é são não ano mês meses aprender curso livro dados redes aprendizado aprendizagem de por",
    endings=r"ção$|ções$|são$|ões$|mento$|ã|õ|dade$|gem$|ência$|ância$",
    plain_endings=r"(?:mento|mentos|dade|agem)$",
    joins="e|ou|e/ou|bem como",
    articles=r"(?:a |de |com |em )?(?:o |a |os |as |um |uma )?",
    leads={
        "introductory": r"(?:uma )?(?:breve )?introdução (?:à|ao|às|aos|a)|primeiros passos (?:com|em|no|na)",
        "basics": r"fundamentos d[eoa]s?|conceitos básicos d[eoa]s?|conhecimentos básicos d[eoa]s?|"
        r"noções d[eoa]s?|"
        r"noções básicas d[eoa]s?|o básico d[eoa]s?|bases d[eoa]s?(?! dados)",
        "overview": r"visão geral d[eoa]s?",
        "awareness": r"familiarizar-se com|conhecer|conheça",
        "understanding": r"(?:entender|entenda|compreender|compreenda|compreensão d[eoa]s?)(?: bem)?",
        "learn": r"aprender(?: a usar| sobre)?|aprenda(?: a usar| sobre)?|estudar|estude|revisar|revise|"
        r"aprofundar-se em|explorar|explore",
        "master": r"dominar|domine|domínio d[eoa]s?",
        "usage": r"instalar|instale|usar|use|utilizar|utilize|uso d[eoa]s?",
    },
    trails={"basics": r" básic[oa]s?| elementar(?:es)?", "introductory": r" para iniciantes| do zero"},
    told={
        "optional": "opcional|opcionais|facultativo|se der tempo|se sobrar tempo|extra|não obrigatório",
        "mandatory": "obrigatório|obrigatória|imprescindível|indispensável",
        "required": "necessário|requerido",
        "primary": "principal|foco principal|prioritário|prioridade",
        "recommended": "recomendado|recomendada|recomendável|muito recomendado",
        "important": "importante|muito importante|essencial|fundamental",
        "awareness": "noções|só noções|apenas noções|noções gerais|por alto|conhecimento geral",
        "introductory": "introdução|breve introdução|introdutório",
        "overview": "visão geral|panorama|resumo",
        "brief": "breve|brevemente|rápido",
        "revisited": "revisão|revisar|de novo",
        "basics": "básico|básica|básicos|básicas|o básico|só o básico|apenas o básico|fundamentos|"
        "conceitos básicos",
        "conceptual": "conceitual|conceitos|teoria|só teoria|teórico",
        "intuition": "intuição|a intuição|só a intuição|apenas a intuição|intuitivamente",
        "deep": "a fundo|em profundidade|aprofundado|em detalhe|em detalhes",
        "practical": "prático|prática|na prática|mão na massa",
    },
    levels={
        "beginner": "iniciante|iniciantes|nível básico|fácil",
        "intermediate": "intermediário|intermediária|nível intermediário|médio",
        "advanced": "avançado|avançada|avançados|avançadas|nível avançado|difícil",
    },
    groups="conteúdo conteúdos sumário índice pré-requisitos tópicos conceitos fundamentos básicos "
    "básicas bases "
    "modelos métodos técnicas clássicos clássicas clássico essenciais avançados avançadas boas práticas "
    "ferramentas primeiros passos habilidades conhecimentos introdução plano objetivos próximos "
    "principais mão massa",
    connectives="e ou o os a as do da de dos das para com em no na",
    tools="ferramenta ferramentas linguagem linguagens bibliotecas biblioteca ambiente ambientes",
    resources="livro livros leituras leitura curso cursos recurso recursos referências bibliografia "
    "vídeos vídeo "
    "material materiais artigos canais links documentação",
    practices="projeto projetos exercício exercícios prática desafios tarefas portfólio massa",
    deeds="construir construa criar crie implementar implemente desenvolver desenvolva publicar publique "
    "programar programe prever preveja classificar participar participe escrever escreva treinar treine "
    "replicar reproduzir contribuir contribua fazer faça montar monte resolver resolva realizar analisar "
    "analise projetar preparar automatizar automatize comparar compare documentar documente apresentar "
    "coletar colete",
    bidden=r"^\w+(?:ar|er|ir)\s",
    to_do=r"mão na massa|para praticar",
    title=r"roteiro|plano de estudos?|trilha de|guia de estudos?",
    duration=r"duração|tempo|horas|tempo estimado|carga horária",
    meta=r"nível|atualizado|objetivos?|nota|dica|autora?|prioridade|importância|meta|lembre-se",
    prerequisite=r"pré-requisitos?",
    further=r"onde (?:estudar|aprender)|para saber mais|leituras? recomendadas?|leitura complementar",
    not_needed=r"\bnão (?:precis\w*|é (?:necessári\w|preciso|obrigatóri\w)|são necessári\w+)\b|\ba "
    r"evitar\b|\bpode (?:pular|ignorar)\b",
    advice=r"dicas?(?: finais)?|agradecimentos|licença|sobre (?:este|esta|o autor|mim).*|próximos passos|"
    r"considerações finais|conclusão|como usar .*|legenda|perguntas frequentes|contribuindo|como contribuir",
    talk="você vocês está são pode podem deve devem quando porque seu sua precisa preciso montei fiz "
    "acho escolha "
    "nunca sempre lembre não sei depois faça",
    describes=ROMANCE,
    nouns=ROMANCE_NOUNS,
    behind=True,
    deed_nouns=r"\S+(?:ção|são|mento|agem|eza|ise)",
    of=r"de |do |da |dos |das ",
)
