/** Text whose width tells how wide a face runs: prose as the newspaper prints it, with its digits and marks. */
export const samples = {
  arabic: [
    'يقع سد مأرب في اليمن على وادي أذنة، بين جبلين يُعرفان بجبلَي البلق، وقد بُني ليحجز مياه السيول الموسمية ويوزّعها على الحقول.',
    'قال الجغرافيون إن السد كان من أعظم الأعمال الهندسية في الجزيرة العربية القديمة، وظلّ يروي الأراضي أكثر من ألف عام قبل أن ينهار.',
    'تبلغ مساحة البحر الأحمر نحو 438 ألف كيلومتر مربع، ويصل عمقه في بعض المواضع إلى أكثر من 2500 متر؛ وهو من أشد بحار العالم ملوحة.',
    'كتب ابن الهيثم «كتاب المناظر» بين عامي 1011 و1021، وشرح فيه أن الرؤية تحدث حين ينعكس الضوء عن الأجسام ثم يصل إلى العين.',
  ],
  latin: [
    'The old dam at Marib held the seasonal floods of the valley and led them by two sluices to fields on either side.',
    'The Red Sea covers about 438,000 square kilometres; in places it is more than 2,500 metres deep and among the saltiest of seas.',
    'Ibn al-Haytham wrote the “Book of Optics” between 1011 and 1021, and said that we see when light returned by things reaches the eye.',
  ],
} as const

export type Script = keyof typeof samples
