/** What is drawn, as data: the same facts as in the text beside it, and no word about how they look. */
export type Picture = TablePicture | TopologyPicture | BarsPicture;

/** A few rows of a comparison: a picture holds as many as a phone shows at a readable size. */
export interface TablePicture {
  readonly kind: 'table';
  readonly title: string;
  /** Where the picture stands among several: “1 of 2”; blank where it is alone. */
  readonly place: string;
  readonly subjects: readonly string[];
  readonly groups: readonly TableGroup[];
}

/** Rows that have something in common: “What differs”. */
export interface TableGroup {
  readonly name: string;
  readonly rows: readonly { readonly name: string; readonly briefs: readonly string[] }[];
}

/** How each subject is built: boxes in columns, joined by lines. */
export interface TopologyPicture {
  readonly kind: 'topology';
  readonly title: string;
  readonly panels: readonly TopologyPanel[];
}

export interface TopologyPanel {
  readonly subject: string;
  readonly caption: string;
  /** From left to right, each from top to bottom. */
  readonly columns: readonly (readonly TopologyNode[])[];
  /** Pairs of ids of nodes. */
  readonly links: readonly (readonly [string, string])[];
}

export interface TopologyNode {
  readonly id: string;
  readonly label: string;
}

/** Points as bars with one scale, the highest first. */
export interface BarsPicture {
  readonly kind: 'bars';
  readonly title: string;
  readonly bars: readonly {
    readonly title: string;
    readonly points: number;
    /** Beside the points: “ruled out”. */
    readonly note?: string;
  }[];
}

export type Theme = 'light' | 'dark';
