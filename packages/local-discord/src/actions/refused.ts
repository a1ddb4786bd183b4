/** What a user tried is not possible: why, in a sentence. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
