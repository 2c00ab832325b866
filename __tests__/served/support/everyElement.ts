/** @param name tells the boxes of one text from those of another: each is a landmark by its name. */
const blocks = (name: string) => `## عنوان

### عنوان **غامق** و[رابط](/heritage)

فقرة[^1] فيها \`رمز\` و~~محذوف~~ و(www.example.com)\u200e و[رابط](<https://example.com/a|b c#d#e>).

> اقتباس
>
> - بند فيه **غامق**

| أ | ب |
|:--|--:|
| 1 | \`2\` |

- [x] منجز
- [ ] ليس منجزًا

  فقرة ثانية

  <Figure src="petra.webp" alt="صورة في بند" caption="شرحها" />

1. أوّل

   <Table src="marib-dam.csv" caption="جدول في بند" />

<Figure src="petra.webp" alt="صورة" caption="شرح" credit="رسم: خبر" focus="50 20" />

<Figure src="petra.webp" alt="صورة" sensitive />

<Gallery>

<Figure src="petra.webp" alt="أولى" caption="شرح" />

<Figure src="marib-dam.webp" alt="ثانية" sensitive />

</Gallery>

<Gallery caption="معرض">
<Figure src="petra.webp" alt="أولى" />
</Gallery>

<PullQuote source="مصدر">

جملة[^1]

</PullQuote>

<PullQuote>
جملة
</PullQuote>

<Callout>

## عنوان في ملاحظة

- بند

<Video src="tides.webm" title="فيلم في ملاحظة" />

</Callout>

<Callout title="خلفية" kind="background">
نصّ
</Callout>

<Timeline>

- **1900** نصّ

  ### عنوان في قائمة

</Timeline>

<Timeline title="${name}">

3. **1901** نصّ

</Timeline>

<SocialQuote author="كاتب" handle="@a" network="شبكة" url="https://social.example/a?b=c|d&e={f}[g]" date="2026-01-01">

منشور

</SocialQuote>

<Verse kind="poetry" source="ديوان">
صدر / عجز

صدر / عجز
</Verse>

<Verse kind="quran">
آية
</Verse>

<Video src="tides.webm" poster="tides.webp" title='فيلم "بنصّه"' caption="شرح" credit="رسوم: خبر" captions="tides.ar.vtt">

## عنوان في نصّ الفيلم

- بند[^1]

<Figure src="petra.webp" alt="صورة في نصّ الفيلم" caption="شرح" sensitive />

</Video>

<Video src="tides.webm" title="فيلم بلا نصّ" />

<Video src="https://films.example/watch?v=a b|c" poster="tides.webp" title="فيلم في موقع آخر">
نصّ
</Video>

<Audio src="maqam-rast.mp3" title="صوت" credit="خبر">

> اقتباس في نصّ الصوت

</Audio>

<Audio src="maqam-rast.mp3" title="صوت بلا نصّ" />

<Table src="marib-dam.csv" caption="جدول" note="ملاحظة" source="مصدر" updated="2026-01-01" />`

const boxes = `<ReadAlso article="heritage/marib-dam" />

<Factbox title="صندوق">

- الموقع: وادٍ
- **غامق: ومعه** قيمة[^1]
- [رابط](/heritage): قيمة

</Factbox>

<Factbox title="صندوق قوائم">

- بند: قيمة

  - متداخل
  - > اقتباس: قيمة

- ### عنوان: قيمة

</Factbox>

<Factbox title="صندوق أرقام">

1. مرقّم: نعم

</Factbox>`

const note = '[^1]: حاشية https://example.com/a\n\n    فقرة ثانية'

/** A text with the elements that may stand in it more than once. */
export const manyElements = (name: string) => `${blocks(name)}\n\n${note}`

/** A text with every element, nearly each of them twice and in odd places. */
export const everyElement = `${blocks('زمن')}\n\n${blocks('زمن آخر')}\n\n${boxes}\n\n${note}`
