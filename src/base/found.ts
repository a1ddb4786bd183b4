/** What one look at the bot's surroundings found. */
export interface Found {
  /** What was looked at: `token`, `disk`, … */
  readonly check: string;
  readonly level: 'ok' | 'fault';
  /** Of a fault: what, why, and what to do. */
  readonly line: string;
}
