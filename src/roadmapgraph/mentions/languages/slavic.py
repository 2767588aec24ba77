"""Russian, Ukrainian and Polish."""

from roadmapgraph.mentions.languages.adjectives import POLISH, SLAVIC
from roadmapgraph.mentions.languages.language import Language

RUSSIAN = Language(
    code="ru",
    signs="и в на с для по из не что как это от до или к о об при без за курс книга",
    endings=r"[а-яё]$|^[а-яё]|ы|э|ъ|ё",
    joins="и|или|а также|либо",
    articles=r"(?:с |про |о |об |как )?(?:что такое )?",
    leads={
        "introductory": r"(?:краткое )?введение в|знакомство с|первые шаги (?:в|с)|познакомиться с(?:о)?",
        "basics": r"(?:базовые )?основы|азы|базовые понятия|основные понятия",
        "overview": r"(?:краткий )?обзор",
        "understanding": r"понять|понимать|понимание|разобраться (?:в|с|со)|разобрать",
        "learn": r"изучить|изучи|изучите|изучаем|изучение|выучить|выучи|учить|учим|освоить|освой|"
        r"освоение|научиться|"
        r"повторить|пройти",
        "master": r"овладеть|в совершенстве",
        "usage": r"установить|установи|установите|использовать|используй|поставить|пользоваться|"
        r"использование|применение|работа "
        r"с|работать с",
    },
    trails={"basics": r" для начинающих", "introductory": r" с нуля"},
    told={
        "optional": "по желанию|необязательно|опционально|факультативно|дополнительно|если останется "
        "время|бонус",
        "mandatory": "обязательно|обязательный|обязательная|обязательное|must have",
        "required": "требуется|необходимо",
        "primary": "основной|основная|основное|главное|основной инструмент",
        "recommended": "рекомендуется|рекомендую|рекомендовано|желательно|советую",
        "important": "важно|очень важно|ключевое|самое важное",
        "awareness": "обзорно|ознакомительно|на уровне ознакомления|в общих чертах|поверхностно|общее "
        "представление|"
        "иметь представление",
        "introductory": "введение|краткое введение|вводно|знакомство",
        "overview": "обзор|краткий обзор",
        "brief": "кратко|коротко|бегло|быстро",
        "revisited": "повторение|повторить|снова",
        "basics": "основы|базово|базовый уровень|база|только основы|азы|базовые знания|на базовом уровне",
        "conceptual": "теория|только теория|концептуально|понятия|на уровне понятий",
        "intuition": "интуиция|интуитивно|на уровне интуиции|на интуитивном уровне|только интуиция|"
        "только идея",
        "deep": "углублённо|углубленно|подробно|глубоко|детально|в деталях",
        "practical": "практика|на практике|практически",
    },
    levels={
        "beginner": "начальный|начинающий|начинающим|для начинающих|начальный уровень|легко|новичок",
        "intermediate": "средний|средний уровень|средне",
        "advanced": "продвинутый|продвинутый уровень|продвинуто|сложно|сложный|эксперт",
    },
    groups="содержание оглавление введение требования темы план программа основы классические модели "
    "методы алгоритмы "
    "основные базовые продвинутые понятия цели навыки умения база подготовка темы",
    connectives="и или для по в на с",
    tools="язык инструмент инструменты библиотеки языки технологии среда окружение",
    resources="книга книги курс курсы ресурсы ссылки литература видео статьи материалы источники "
    "учебники лекции "
    "каналы документация почитать",
    practices="проект проекты упражнения задания практика задачи соревнования портфолио",
    deeds="построить создать написать реализовать разработать развернуть обучить предсказать собрать принять "
    "участвовать поучаствовать опубликовать воспроизвести сделать решить проанализировать спроектировать "
    "подготовить сравнить внести выложить напиши создай сделай построй реализуй реши обучи собери прими "
    "реализация создание разработка разметить",
    bidden=r"^\w+(?:ть|ться|ти)\s",
    to_do=r"сделай сам\w*|своими руками|что сделать",
    title=r"дорожная карта|план обучения|учебный план|роадмап|план изучения",
    duration=r"длительность|продолжительность|срок|сроки|время|часы",
    meta=r"сложность|комментарий|цель|цели|уровень|автор|обновлено|примечание|важно|совет|заметка|итог|"
    r"результат|приоритет",
    prerequisite=r"требования|пререквизиты",
    further=r"где учиться|что (?:по)?читать|(?:по)?читать дальше|дополнительн\w+ (?:литература|"
    r"материалы|чтение)|"
    r"что посмотреть",
    not_needed=r"не (?:нужн\w*|требу\w*|понадоб\w*|обязател\w* (?:знать|учить|изучать))|незачем|можно "
    r"(?:пропустить|не учить)",
    advice=r"(?:полезные |последние )?советы?|заключение|благодарности|лицензия|об авторе|как пользоваться.*|"
    r"частые (?:ошибки|вопросы)|что дальше|итоги?|послесловие|от автора|легенда",
    talk="ты вы мы это если когда чтобы можно нужно будет который которые которая потому вам вас ваш "
    "этот эта не "
    "вашего удачи важнее я хотят",
    describes=SLAVIC,
    before=True,
    deed_nouns=r"\S+(?:ание|ение|ция|отка|овка|ройка|истка|борка|бор)",
)

UKRAINIAN = Language(
    code="uk",
    signs="і й та в у на з для по із не що як це від до або при без за",
    endings=r"[іїєґ]",
    joins="і|й|та|або|чи|а також",
    articles=r"(?:з |про |як )?",
    leads={
        "introductory": r"вступ до|знайомство з|перші кроки (?:в|з|у)",
        "basics": r"основи|базові поняття",
        "overview": r"огляд",
        "understanding": r"зрозуміти|розуміти|розуміння|розібратися (?:в|з)",
        "learn": r"вивчити|вивчи|вивчення|вчити|опанувати|навчитися|повторити",
        "master": r"оволодіти",
    },
    told={
        "optional": "за бажанням|необов'язково|опціонально|додатково",
        "mandatory": "обов'язково",
        "recommended": "рекомендовано|рекомендується|бажано",
        "important": "важливо|дуже важливо",
        "awareness": "оглядово|ознайомчо|загалом",
        "introductory": "вступ|знайомство",
        "overview": "огляд",
        "brief": "коротко",
        "revisited": "повторення",
        "basics": "основи|лише основи|базово|база",
        "conceptual": "теорія|концептуально",
        "intuition": "інтуїція|інтуїтивно|на рівні інтуїції",
        "deep": "поглиблено|детально|глибоко",
        "practical": "практика|на практиці",
    },
    levels={
        "beginner": "початковий|початківець",
        "intermediate": "середній",
        "advanced": "просунутий|складно",
    },
    groups="зміст вступ вимоги теми план програма основи класичні моделі методи алгоритми поняття цілі "
    "навички",
    connectives="і й та або для по в на з",
    tools="інструмент інструменти бібліотеки мови технології",
    resources="книга книги курс курси ресурси посилання література відео статті матеріали джерела",
    practices="проєкт проєкти проект проекти вправи завдання практика задачі",
    deeds="побудувати створити написати реалізувати розробити розгорнути навчити передбачити зібрати "
    "взяти зробити",
    bidden=r"^\w+(?:ти|тися)\s",
    title=r"дорожня карта|план навчання",
    duration=r"тривалість|термін|час",
    meta=r"мета|цілі|рівень|автор|оновлено|примітка|порада",
    prerequisite=r"вимоги|передумови",
    further=r"що почитати|додаткова література",
    not_needed=r"не (?:потрібн\w*|треба|обов'язково (?:знати|вчити))",
    advice=r"поради?|висновки?|подяки|ліцензія|про автора",
    talk="ти ви ми це якщо коли щоб можна треба буде який тому вам вас",
    describes=SLAVIC,
    before=True,
)

POLISH_LANGUAGE = Language(
    code="pl",
    signs="i oraz lub w na z ze dla od po nie się jest są jak co to przez bez tydzień tygodnie "
    "miesiąc rok "
    "kurs książka dane sieci",
    endings=r"[ąęłńśźż]|ość$|anie$|enie$|acja$|cje$|owych$|ych$",
    plain_endings=r"(?:anie|enie|acja|owych|ych)$",
    joins="i|oraz|lub|albo|a także",
    articles=r"(?:z |o |czym jest )?",
    leads={
        "introductory": r"(?:krótkie )?(?:wprowadzenie|wstęp) do|pierwsze kroki (?:z|w)|zapoznaj się z|"
        r"zapoznać się z",
        "basics": r"podstawy(?! matematyczne)|podstawowe pojęcia",
        "overview": r"(?:przegląd|omówienie)",
        "understanding": r"zrozum|zrozumieć|rozumienie|zrozumienie",
        "learn": r"poznaj|poznać|naucz się|nauczyć się|nauka|ucz się|opanuj|opanować|przerób|"
        r"przestudiuj|powtórz",
        "master": r"mistrzowskie opanowanie",
        "usage": r"zainstaluj|zainstalować|używaj|używać|praca z|pracuj z",
    },
    trails={"introductory": r" dla początkujących| od zera"},
    told={
        "optional": "opcjonalnie|opcjonalne|opcjonalny|opcjonalna|dla chętnych|nieobowiązkowe|"
        "nieobowiązkowo|dodatkowo|jeśli starczy czasu",
        "mandatory": "obowiązkowo|obowiązkowe|koniecznie",
        "required": "wymagane",
        "primary": "główne|główny|główne narzędzie|priorytet",
        "recommended": "zalecane|polecane|polecam|rekomendowane|warto",
        "important": "ważne|bardzo ważne|kluczowe",
        "awareness": "ogólnie|pobieżnie|orientacyjnie|ogólna orientacja|z grubsza|przeglądowo",
        "introductory": "wprowadzenie|wstęp|krótkie wprowadzenie",
        "overview": "przegląd|zarys",
        "brief": "krótko|skrótowo|w skrócie",
        "revisited": "powtórka|powtórzenie",
        "basics": "podstawy|tylko podstawy|podstawowo|podstawowy|poziom podstawowy",
        "conceptual": "teoria|tylko teoria|koncepcyjnie",
        "intuition": "intuicja|intuicyjnie|tylko intuicja|na poziomie intuicji",
        "deep": "dogłębnie|szczegółowo|w szczegółach|pogłębione|rozszerzenie",
        "practical": "praktyka|praktycznie|w praktyce",
    },
    levels={
        "beginner": "początkujący|dla początkujących|łatwe|łatwy",
        "intermediate": "średniozaawansowany|średnio zaawansowany|średni",
        "advanced": "zaawansowany|zaawansowane|zaawansowana|trudne|trudny|ekspert",
    },
    groups="tydzień miesiąc etap krok moduł rozdział spis treści wstęp wprowadzenie wymagania tematy "
    "plan program podstawy klasyczne modele "
    "metody algorytmy "
    "techniki pojęcia cele umiejętności zagadnienia przegląd zaawansowane podstawowe",
    connectives="i oraz lub dla do w na z",
    tools="narzędzie narzędzia biblioteki biblioteka języki środowisko technologie",
    resources="książka książki kurs kursy zasoby linki literatura wideo filmy artykuły materiały źródła "
    "podręczniki lektury",
    practices="projekt projekty ćwiczenia zadania praktyka portfolio wyzwania",
    deeds="zbuduj zbudować stwórz stworzyć napisz napisać zaimplementuj zaimplementować wdróż wdrożyć "
    "wytrenuj "
    "wytrenować przewidź zbierz zebrać opublikuj opublikować odtwórz zrób zrobić rozwiąż weź przeanalizuj "
    "zaprojektuj zaprojektować przygotuj przygotować porównaj porównać opisz opisać udział",
    bidden=r"^\w+(?:[aiuyeo]ć|uj|aj)\s",
    to_do=r"do zrobienia|zrób to sam",
    title=r"mapa drogowa|plan nauki|ścieżka nauki|program nauczania",
    duration=r"czas|czas trwania|godziny|długość",
    meta=r"trudność|komentarz|uwagi|cel|cele|poziom|autor|autorka|aktualizacja|uwaga|wskazówka|"
    r"priorytet|notatka",
    prerequisite=r"wymagania(?: wstępne)?",
    further=r"co (?:dalej )?(?:prze)?czytać|dalsza lektura|warto przeczytać",
    not_needed=r"\bnie (?:musisz|trzeba|potrzebujesz|są potrzebne|jest potrzebn\w+|jest konieczn\w+|"
    r"jest wymagan\w+)\b|"
    r"\bmożna (?:pominąć|pomijać)\b",
    advice=r"(?:ostatnie )?(?:rady|wskazówki|porady)|podziękowania|licencja|o (?:autorze|mnie).*|"
    r"następne kroki|"
    r"podsumowanie|zakończenie|jak korzystać.*|co dalej|legenda|częste błędy",
    talk="jest są jeśli kiedy ponieważ żeby nie możesz musisz będzie twój twoje ten to ta które który "
    "zawsze nigdy "
    "powodzenia dla ciebie",
    describes=POLISH,
    before=True,
    behind=True,
    deed_nouns=r"\S+(?:anie|enie|acja|cie)",
)
