"""Hindi."""

from roadmapgraph.mentions.languages.language import Language

HINDI = Language(
    code="hi",
    endings="[\u0900-\u097f]",
    joins="और|या|तथा|एवं",
    leads={"introductory": "परिचय:"},
    trails={
        "learn": " (?:सीखें|सीखना|सीखो|पढ़ें)",
        "understanding": " (?:को )?(?:समझें|समझना|की समझ)",
        "introductory": " (?:का|की) परिचय",
        "basics": " (?:की|के) (?:मूल बातें|बुनियादी बातें|मूल सिद्धांत)",
    },
    told={
        "optional": "वैकल्पिक|ऐच्छिक",
        "mandatory": "अनिवार्य",
        "recommended": "अनुशंसित",
        "important": "महत्वपूर्ण",
        "introductory": "परिचय",
        "overview": "अवलोकन",
        "basics": "मूल बातें|बुनियादी",
        "conceptual": "सिद्धांत",
        "deep": "विस्तार से|गहराई से",
        "practical": "व्यावहारिक",
    },
    levels={"beginner": "शुरुआती", "intermediate": "मध्यम", "advanced": "उन्नत"},
    groups="विषय सूची परिचय लक्ष्य पाठ्यक्रम योजना मूल",
    connectives="और या के की का में",
    tools="उपकरण टूल टूल्स",
    resources="किताबें पुस्तकें पुस्तक कोर्स संसाधन लिंक वीडियो",
    practices="परियोजना परियोजनाएँ प्रोजेक्ट प्रोजेक्ट्स अभ्यास",
    done=" (?:बनाएं|बनाना|बनाएँ|लिखें|करें)",
    title="रोडमैप|अध्ययन योजना",
    duration="अवधि|समय",
    meta="लक्ष्य|स्तर|लेखक|नोट",
    not_needed="ज़रूरत नहीं|जरूरत नहीं|आवश्यक नहीं",
    advice="सुझाव|निष्कर्ष|धन्यवाद",
    talk="आप हैं है यह",
)
