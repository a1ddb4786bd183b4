import lines from './data/outside.json' with { type: 'json' };

/**
 * What people write in a chat that no pack is asked for: small talk, other topics, help with their own things. Written
 * by hand for this project. They tell the form of a question (“what is the difference between …”) from its topic, and
 * an answerable message from an unanswerable one. Lines about a pack's own words are left out for that pack.
 */
export const OUTSIDE_LINES: readonly string[] = lines;
