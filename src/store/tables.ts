/**
 * What is kept. Ids are text; times are milliseconds since 1970, days are `YYYY-MM-DD` in UTC; a body, settings and lists
 * are JSON of whoever owns the table.
 */
export interface Tables {
  readonly vote: { readonly id: string; readonly body: string };
  readonly server: ServerRow;
  readonly revision: RevisionRow;
  readonly draft: DraftRow;
  readonly gap: GapRow;
  readonly tally: TallyRow;
  readonly lease: LeaseRow;
  readonly migration: { readonly version: number; readonly at: string };
}

/** A server that has something of its own. */
interface ServerRow {
  readonly server: string;
  /** What its managers chose in /setup. */
  readonly settings: string;
  /** Counts its published edits: whoever has built an older one builds anew. */
  readonly generation: number;
  /** Since when the bot is no longer in it; null while it is. */
  readonly left_at: number | null;
}

/** A published edit: a whole file of a server's overlay. */
interface RevisionRow {
  readonly id: string;
  readonly server: string;
  /** Of the file, in the folder of the pack. */
  readonly path: string;
  /** Null: the file is taken away. */
  readonly text: string | null;
  /** The hash of the folder's file when the first edit of it began; null where there was none. */
  readonly base: string | null;
  /** That of its server, once it was published: those of one publication share it. */
  readonly generation: number;
  /** Null once the editor had it forgotten. */
  readonly editor: string | null;
  readonly at: number;
  readonly note: string;
  readonly state: 'current' | 'replaced' | 'undone' | 'landed';
}

/** An edit that is not published yet. */
interface DraftRow {
  readonly id: string;
  readonly server: string;
  /** What it changes: whole files, none as long as no file can be made of the form. */
  readonly files: string;
  readonly editor: string;
  readonly at: number;
  /** Ids of the gaps that it is to close. */
  readonly gaps: string;
  /** What the form holds. */
  readonly form: string;
  /** What it does: what the revision will say. */
  readonly note: string;
  readonly preview: string | null;
  /** The generation and version that the preview is of. */
  readonly preview_of: string | null;
}

/** What was asked and not found, without whoever asked it. */
interface GapRow {
  readonly id: string;
  readonly server: string;
  readonly kind: 'near' | 'offtopic' | 'unsure' | 'wrong' | 'picked';
  readonly text: string;
  /** Its words in order of the alphabet: the same question has the same. */
  readonly norm: string;
  /** The answer that was wrong or picked; blank otherwise. */
  readonly entry: string;
  readonly first_day: string;
  readonly last_day: string;
  readonly count: number;
  /** Person-days. */
  readonly askers: number;
  /** 1 where an editor reported it, 0 otherwise. */
  readonly trusted?: number | undefined;
  readonly confidence: number;
  /** Ids of the entries that came closest, with their scores. */
  readonly top: string;
  /** Of the pack that did not know. */
  readonly version: string;
  readonly state: 'open' | 'done' | 'ignored';
}

/** Work that one process does at a time. */
interface LeaseRow {
  readonly name: string;
  /** When it is due again. */
  readonly until: number;
}

/** How often something happened on a day. */
interface TallyRow {
  readonly server: string;
  readonly day: string;
  /** Blank where it concerns no entry. */
  readonly entry: string;
  readonly what: 'answered' | 'suggested' | 'none' | 'helped' | 'missed' | 'picked';
  readonly n: number;
}
