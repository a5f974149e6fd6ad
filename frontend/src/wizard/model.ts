/** What the page tells the wizard, what the person answers, and what comes back. */
export type Kind = "REPORT" | "COMPLAINT" | "APPEAL" | "CORRECTION" | "SUGGESTION" | "FOOTAGE";

export interface Category {
  code: string;
  name: string;
  /** Words that point to it in a description. */
  words: string[];
}

export interface District {
  name: string;
  streets: string[];
}

/** Time left for a remedy: the last day (ISO date) and the days until then, negative once it is over. */
export interface Remedy {
  until: string;
  days: number;
}

export interface FormSpec {
  kind: Kind;
  lang: string;
  elder: boolean;
  texts: Record<string, string>;
  categories: Category[];
  districts: District[];
  decision: { id: string; number: string; title: string; url: string } | null;
  remedies: { reconsideration: Remedy | null; litigation: Remedy | null } | null;
  place: string | null;
  target: string | null;
  identityRequired: boolean;
  /** Sizes in bytes, texts in UTF-16 units. */
  limits: { files: number; pictureBytes: number; videoBytes: number; pdfBytes: number; text: number; place: number };
  submit: string;
  altcha: string;
  track: string;
  exit: string;
  map: string;
}

/** The reference system of a position: what WeChat's browser gives is GCJ-02. */
export type Crs = "WGS84" | "GCJ02" | "CGCS2000";

export interface Position {
  lat: number;
  lon: number;
  crs: Crs;
}

export interface Answers {
  category: string;
  text: string;
  place: string;
  location: Position | null;
  target: string;
  /** The person wants to give a name, though none is asked for. */
  named: boolean;
  name: string;
  phone: string;
  processing: boolean;
  publication: boolean;
}

export type MediaKind = "jpeg" | "png" | "webp" | "heic" | "mp4" | "pdf";

/** One picked file. */
export interface Item {
  key: number;
  kind: MediaKind;
  original: File;
  /** What will be sent. */
  blob: Blob;
  /** A picture of it to show on the page; null for what the browser can't show. */
  url: string | null;
  /** Position and device data are already gone; otherwise the server removes them. */
  cleaned: boolean;
  edited: boolean;
  mute: boolean;
  keepOriginal: boolean;
}

/** The server's 201 answer. */
export interface Receipt {
  receipt: string;
  caseNumber: string;
  firstResponseDue: string | null;
  /** The promise is a signed note; its third line says when it is in the ledger at the latest. */
  proof: { commitment: string; opening: object; signedPromise: string } | null;
}

export type Texts = (key: string, ...values: (string | number)[]) => string;

/** The page's texts by key without "wizard.", with {0}, {1}… replaced. A missing text shows its key. */
export function texts(spec: FormSpec): Texts {
  return (key, ...values) =>
    (spec.texts[`wizard.${key}`] ?? key).replace(/\{(\d)\}/g, (hole, index) => String(values[Number(index)] ?? hole));
}

/** Reads and checks the form's data; throws where it can't be what the wizard needs, so that the plain form stays. */
export function readSpec(json: string | object): FormSpec {
  const spec = (typeof json === "string" ? JSON.parse(json) : json) as FormSpec;
  for (const name of ["kind", "texts", "limits", "submit", "altcha", "track", "exit"] as const) {
    if (!spec[name]) throw new Error(`form-data lacks ${name}`);
  }
  return { ...spec, categories: spec.categories ?? [], districts: spec.districts ?? [] };
}
