"""Turkish."""

from roadmapgraph.mentions.languages.adjectives import TURKISH as DESCRIBES
from roadmapgraph.mentions.languages.language import Language

_CASE = (
    r"(?:(?<=s[ıiuü])n[ıiuü]|(?<=ları)nı|(?<=leri)ni|['’]y?[ıiuü]|(?<=[aeıioöuü])y[ıiuü]|"
    r"(?<=[^aeıioöuüsnr ])[ıiuü])"
)
"""The ending of an object, which is no part of its name."""

TURKISH = Language(
    code="tr",
    signs="ve veya ile için bir bu da de gibi en daha çok nasıl olarak hafta ay yıl kitap kurs öğrenme "
    "veri ağlar",
    endings=r"[ığş]|lar[ıi]?$|ler[ıi]?$|mak$|mek$|ması$|mesi$|sı$|lik$|lık$",
    joins="ve|veya|ya da|ile(?=\\s+\\S+$)",
    leads={"learn": r"öğren:?", "introductory": r"giriş:"},
    trails={
        "understanding": rf"{_CASE}? (?:anla|anlamak|anlama|kavramak|kavra)",
        "learn": rf"{_CASE}? (?:öğren|öğrenmek|öğrenimi|çalış|çalışmak|öğrenin)",
        "master": r"['’]?(?:de|da|te|ta) (?:ustalaş|ustalaşmak)| konusunda ustalaşmak",
        "introductory": r"['’]?(?:e|a|ye|ya) giriş|'?(?:ne|na) giriş",
        "basics": r" temelleri| esasları| temel kavramları",
        "overview": r" genel bakış",
        "": r" kütüphane(?:si|leri)",
        "usage": r" kullanımı| kullanmak| kullanma| kurulumu",
    },
    told={
        "optional": "opsiyonel|isteğe bağlı|seçmeli|tercihe bağlı|zorunlu değil",
        "mandatory": "zorunlu|şart|mutlaka",
        "required": "gerekli",
        "primary": "öncelikli|ana araç",
        "recommended": "önerilir|tavsiye edilir|önerilen|tavsiye",
        "important": "önemli|çok önemli",
        "awareness": "genel bilgi|yüzeysel|fikir sahibi olmak|haberdar olmak|göz atmak",
        "introductory": "giriş|kısa giriş",
        "overview": "sadece genel bakış|genel bakış|özet",
        "brief": "kısaca|kısa",
        "revisited": "tekrar",
        "basics": "temel|temel düzey|temel seviye|temeller|temel bilgiler|sadece temeller",
        "conceptual": "kavramsal|teori|teorik|kavramlar",
        "intuition": "sezgisel|sezgi|sezgisel olarak|mantığı|sadece mantığı",
        "deep": "derinlemesine|ayrıntılı|detaylı|derin",
        "practical": "uygulamalı|pratik",
    },
    levels={
        "beginner": "başlangıç|başlangıç seviyesi|yeni başlayan|kolay",
        "intermediate": "orta|orta seviye|orta düzey",
        "advanced": "ileri|ileri düzey|ileri seviye|zor|uzman",
    },
    groups="aşama hafta bölüm adım modül gün ay seviye ünite kısım içindekiler giriş önkoşullar "
    "gereksinimler konular hedefler plan program temel temeller "
    "klasik yöntemler "
    "modeller teknikler kavramlar beceriler genel bakış ileri önemli ön gerekler",
    connectives="ve veya ile için",
    always_groups="haritası",
    tools="araç araçlar kütüphaneler kütüphane diller teknolojiler ortam",
    resources="kitap kitaplar kurs kurslar kaynak kaynaklar okumalar video videolar makaleler "
    "bağlantılar linkler belgeler "
    "dersler",
    practices="proje projeler alıştırmalar ödevler uygulama uygulamalar görevler pratik egzersizler",
    done=r" (?:yap|yapmak|geliştir|geliştirmek|oluştur|oluşturmak|yaz|yazmak|kur|kurmak|tasarla|"
    r"tasarlamak|eğit|eğitmek|"
    r"uygula|uygulamak|yayınla|yayınlamak|katıl|katılmak|tahmin et|tahmin etmek|geliştirme|hazırlamak|"
    r"hazırla|"
    r"paylaşmak|paylaş|toplamak|topla)",
    bidden=r"\s\w+(?:mak|mek)$",
    to_do=r"yapılacaklar|uygulamalı çalışmalar",
    title=r"yol haritası|öğrenme planı|çalışma planı|müfredat",
    duration=r"süre|zaman|saat|tahmini süre",
    meta=r"zorluk|açıklama|amaç|hedef|hedefler|seviye|yazar|not|ipucu|güncelleme|öncelik",
    prerequisite=r"ön ?koşullar?|gereksinimler|ön gereksinimler",
    further=r"daha fazla(?:sı)?|ileri okuma|ek okuma(?:lar)?",
    not_needed=r"\bgerek (?:yok|değil)\b|\bgerekmez\b|\bgerekmiyor\b|\bgerekli değil\b|\bzorunda "
    r"değil\w*|\bşart değil\b",
    advice=r"(?:son )?(?:tavsiyeler|öneriler|ipuçları|sözler)|teşekkürler?|lisans|hakkında|sonraki "
    r"adımlar|sonuç|"
    r"nasıl kullanılır.*|sık yapılan hatalar|sık sorulan sorular",
    talk="bu şu değil ama çünkü eğer sen siz biz senin sizin olabilir gerek gerekiyor zaten önce sonra her "
    "kolay gelsin hazırlanmıştır başlayanlar okumanıza yazın",
    describes=DESCRIBES,
    before=True,
)
