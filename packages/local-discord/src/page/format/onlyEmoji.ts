const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u;

/** Discord draws a message of nothing but emoji, up to this many, large. */
const most = 30;

/** Whether a text is a few emoji and nothing else. */
export function onlyEmoji(text: string): boolean {
  const signs = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
  return signs.length > 0 && signs.length <= most && signs.every((sign) => emoji.test(sign));
}
