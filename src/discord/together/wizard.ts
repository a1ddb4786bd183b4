import { z } from 'zod';

const Snowflake = z.string().regex(/^\d{17,20}$/);

/** Why a vote is over: to its end, by its host, because nobody went on, or because its guide was taken away. */
const End = z.enum(['decided', 'stopped', 'forgotten', 'no-guide']);

/** A guide that the members of a channel answer together: all there is to know of it, as its file holds it. */
export const Wizard = z
  .strictObject({
    format: z.literal(1),
    /** The id of the interaction that began it. */
    id: Snowflake,
    guide: z.string(),
    host: Snowflake,
    channel: Snowflake,
    /** The host's, in whose language the vote is held: `en-GB`. */
    locale: z.string().default('en'),
    /** The message that shows it; null until Discord has taken that. */
    message: Snowflake.nullable(),
    /** How long each question is open; 0: until the host goes on. */
    minutes: z.int().min(0),
    /** Counts the questions that were asked, so that a late click is not taken for the next question. */
    round: z.int().min(0),
    /** Ids of the questions that were voted on and are closed, in the order in which they were asked. */
    closed: z.array(z.string()),
    /** One of each voter for each question; `choice` may be UNKNOWN. */
    votes: z.array(z.strictObject({ question: z.string(), voter: Snowflake, choice: z.string() })),
    /** Something did not fit the guide any more and was left out. */
    changed: z.boolean(),
    stage: z.discriminatedUnion('kind', [
      /** `closes` in milliseconds since 1970. */
      z.strictObject({ kind: z.literal('open'), question: z.string(), closes: z.number() }),
      z.strictObject({ kind: z.literal('over'), end: End }),
    ]),
  })
  .readonly();
export type Wizard = z.infer<typeof Wizard>;

export type End = z.infer<typeof End>;

/** The question that is open; undefined once the vote is over. */
export const openQuestion = ({ stage }: Wizard): string | undefined =>
  stage.kind === 'open' ? stage.question : undefined;
