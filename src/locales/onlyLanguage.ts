/**
 * "I can only answer questions in …" for whoever asked in another language, in that language. The name of the language
 * stands after a colon, where no grammar changes it.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: 'لا أستطيع الإجابة إلا عن الأسئلة المكتوبة بهذه اللغة:',
  da: 'Jeg kan kun svare på spørgsmål på dette sprog:',
  de: 'Ich kann nur Fragen in dieser Sprache beantworten:',
  el: 'Μπορώ να απαντήσω μόνο σε ερωτήσεις σε αυτή τη γλώσσα:',
  en: 'I can only answer questions in this language:',
  es: 'Solo puedo responder preguntas en este idioma:',
  fr: 'Je ne peux répondre qu’aux questions posées dans cette langue :',
  he: 'אני יכול לענות רק על שאלות בשפה הזאת:',
  hi: 'मैं केवल इस भाषा में पूछे गए प्रश्नों के उत्तर दे सकता हूँ:',
  id: 'Saya hanya bisa menjawab pertanyaan dalam bahasa ini:',
  it: 'Posso rispondere solo a domande in questa lingua:',
  ja: '次の言語の質問にだけお答えできます：',
  ko: '다음 언어로 된 질문에만 답할 수 있습니다:',
  nl: 'Ik kan alleen vragen in deze taal beantwoorden:',
  pl: 'Mogę odpowiadać tylko na pytania w tym języku:',
  pt: 'Só posso responder a perguntas neste idioma:',
  ru: 'Я могу отвечать только на вопросы на этом языке:',
  sv: 'Jag kan bara svara på frågor på det här språket:',
  th: 'ฉันตอบได้เฉพาะคำถามในภาษานี้:',
  tr: 'Yalnızca bu dildeki soruları yanıtlayabilirim:',
  uk: 'Я можу відповідати лише на запитання цією мовою:',
  zh: '我只能回答以下语言的问题：',
};

/** The sentence for a question in `asked` beside knowledge in `own`, both codes; undefined for a language that it lacks. */
export function onlyLanguage(asked: string, own: string): string | undefined {
  const sentence = SENTENCES[asked];
  const name = new Intl.DisplayNames([asked], { type: 'language' }).of(own) ?? own;
  return sentence === undefined ? undefined : `${sentence} ${name}`;
}
