/** What code, logs and error messages look like; prose has none of it. */
const TRACES: readonly RegExp[] = [
  // name_of_a_thing, camelCaseName, name(), name.method(…), a::b, a->b
  /\b[a-z]+_[a-z_]+\b/i,
  /(?<![a-z0-9])[a-z][a-z0-9]{0,60}\([^)]{0,80}\)/i,
  /\w(?:::|->)\w/,
  /[{};]\s*(?:\n|$)/m,
  /^[^\S\n]*(?:#include|def \w+\(|(?:const|let|var) \w+ =|import \w+ from|from \w+ import|sudo \w|SELECT .+ FROM)/m,
  /\bERR!|\b(?:Error|Exception|Traceback)\s*[:(]|\bat \S+\.\w+:\d+|0x[0-9a-f]{4,}/i,
  /<\/?[a-z]+>/i,
  /^[^\S\n]*[A-Z] ?\(\d+\)/m,
];

/** Whether a message shows code, a log or an error: a call for help with something of its author's own. */
export const looksLikeCode = (text: string): boolean => TRACES.some((trace) => trace.test(text));
