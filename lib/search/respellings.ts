import { stem } from '@/lib/arabic/stem'
import { fold } from '@/lib/arabic/fold'

/** Foreign names and words that newspapers of different countries write differently: a word a line. */
const words = `
أمريكا أميركا
إنجلترا إنكلترا إنغلترا
إنجليزي إنكليزي إنغليزي
أوروبا أوربا
هولندا هولاندا
الكونغو الكونجو
هونغ هونج
كونغ كونج
بكين بيجين بيكين
زيورخ زيوريخ
أنجلوس أنجليس أنجيلوس
برشلونة بارسلونة
مانشستر مانشيستر
تشيلسي تشلسي
ترامب ترمب
أردوغان أردوجان أردوقان
نتنياهو نتانياهو
زيلينسكي زيلنسكي
ميركل ميركيل
غوغل جوجل قوقل
مايكروسوفت ميكروسوفت
فيسبوك فايسبوك
إنستغرام إنستجرام إنستقرام
تلغرام تلجرام تليغرام تليجرام تيليغرام تيليجرام
إنترنت إنترنيت
تلفزيون تليفزيون
كمبيوتر كومبيوتر
تكنولوجيا تكنلوجيا
ديمقراطية ديموقراطية
أولمبياد أوليمبياد
أولمبي أوليمبي
بروفيسور بروفسور
كيلوغرام كيلوجرام
ميغاواط ميجاواط ميغاوات ميجاوات
`

const others = new Map<string, string[]>()
for (const line of words.trim().split('\n')) {
  const stems = line.split(' ').map((word) => stem(fold(word)))
  for (const [at, each] of stems.entries()) others.set(each, stems.toSpliced(at, 1))
}

/** Stems of the same word as it is written elsewhere: «اميرك» for «امريك». All forms of a word share them. */
export const listSpelledElsewhere = (stemOfWord: string): readonly string[] => others.get(stemOfWord) ?? []
