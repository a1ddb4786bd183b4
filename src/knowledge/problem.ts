/** One thing that is wrong with the knowledge, and what to do about it. */
export interface Problem {
  /** Relative to the knowledge folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The field, as `questions[0].choices[1].label`; empty when it is about the file. */
  readonly field: string;
  /** What is wrong, what to do. */
  readonly message: string;
}

/** `file:line: field: what is wrong, what to do`: the form that editors turn into a link. */
export const formatProblem = ({ file, line, field, message }: Problem): string =>
  `${file}:${line}: ${field === '' ? '' : `${field}: `}${message}`;

/** By file, then by line, so that a person mends a file from top to bottom. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
