/** Something to pick while typing: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** Discord shows 25 choices at most, and a select as many options. */
export const MAX_CHOICES = 25;
