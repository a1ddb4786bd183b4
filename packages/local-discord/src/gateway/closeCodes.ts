/** Why the gateway hangs up: Discord's number and its sentence. */
export interface HangUp {
  readonly code: number;
  readonly reason: string;
}

/** Discord's reasons. A client does not come back after 4004 and 4010 to 4014. */
export const GatewayClose = {
  unknownOpcode: { code: 4001, reason: 'Unknown opcode.' },
  decodeError: { code: 4002, reason: 'Error while decoding payload.' },
  notAuthenticated: { code: 4003, reason: 'Not authenticated.' },
  authenticationFailed: { code: 4004, reason: 'Authentication failed.' },
  alreadyAuthenticated: { code: 4005, reason: 'Already authenticated.' },
  invalidSeq: { code: 4007, reason: 'Invalid seq.' },
  sessionTimedOut: { code: 4009, reason: 'Session timed out.' },
  invalidShard: { code: 4010, reason: 'Invalid shard.' },
  invalidIntents: { code: 4013, reason: 'Invalid intent(s).' },
  disallowedIntents: { code: 4014, reason: 'Disallowed intent(s).' },
} as const;
