import { html, nothing, render } from "lit/html.js";
import { fingerprint, parseKey, WITNESS, type VerifierKey } from "../ledger/note.ts";
import { finding } from "./findings.ts";
import { inspect, LONGEST, recognise, type Finding, type Found } from "./inspect.ts";
import { texts, type Texts } from "./texts.ts";

/** What the portal wrote into the file when it served it. */
interface BuiltIn {
  bureau?: string;
  bureauEn?: string;
  keys?: string[];
}

interface Shown {
  key: VerifierKey;
  print: string;
}

const root = document.getElementById("app")!;
const page = document.documentElement;

function builtIn(): BuiltIn {
  try {
    return JSON.parse(document.getElementById("portal")?.textContent ?? "{}");
  } catch {
    return {};
  }
}

const given = builtIn();
const own = (given.keys ?? []).join("\n");
let english = false;
let elder = false;
let compared = false;
let keys: Shown[] = [];
let keyProblem = false;
let found: Found[] = [];
let findings: Finding[] | undefined;
let state: "idle" | "working" | "broken" = "idle";
let turn = 0;

async function useKeys(lines: string): Promise<void> {
  const mine = ++turn;
  const wanted = (lines.trim() || own).split(/\s*\n\s*/).filter((line) => line);
  const shown: Shown[] = [];
  let problem = false;
  for (const line of wanted) {
    try {
      const key = await parseKey(line);
      shown.push({ key, print: await fingerprint(key) });
    } catch {
      problem = true;
    }
  }
  if (mine !== turn) return;
  [keys, keyProblem, compared] = [shown, problem, false];
  await check();
}

async function check(): Promise<void> {
  const mine = ++turn;
  state = "working";
  draw();
  try {
    const result = await inspect(found, keys.map(({ key }) => key));
    if (mine !== turn) return;
    findings = result;
    state = "idle";
  } catch {
    state = "broken";
  }
  draw();
}

async function take(files: Iterable<File>): Promise<void> {
  const read: Found[] = [];
  for (const file of [...files].slice(0, 10)) read.push(file.size > LONGEST * 3 ? { kind: "UNREADABLE", why: "TOO_LARGE" } : recognise(await file.text()));
  await add(read);
}

async function add(read: Found[]): Promise<void> {
  // What couldn't be read is said once, with the files that it came with.
  found = [...read, ...found.filter(({ kind }) => kind !== "UNREADABLE")].slice(0, 10);
  await check();
  document.getElementById("result")?.scrollIntoView({ block: "start" });
  document.getElementById("result")?.focus({ preventScroll: true });
}

function keySection(t: Texts): unknown {
  return html`<section aria-labelledby="h-key"><h2 id="h-key">${t.keyHeading}</h2><div class="card">
    ${keys.length ? html`<p>${t.keyAsk}</p>` : html`<p class="note wait">${t.keyNone}</p>`}
    ${keys.map(({ key, print }) => html`<p class="name"><span class="quiet">${key.type === WITNESS ? t.witness : t.keyOf}</span> ${key.name}</p>
      <p class="print" translate="no">${print.match(/.{4}/g)!.map((group) => html`<span>${group}</span> `)}</p>`)}
    ${keys.length ? html`<label class="tick"><input type="checkbox" .checked=${compared} @change=${(event: Event) => { compared = (event.target as HTMLInputElement).checked; draw(); }}><span>${t.keySame}</span></label>` : nothing}
    <details ?open=${!own}><summary>${t.keyOther}</summary><label class="hint" for="keys">${t.keyOtherHint}</label>
      <textarea id="keys" rows="3" spellcheck="false" autocapitalize="off" @change=${(event: Event) => useKeys((event.target as HTMLTextAreaElement).value)}></textarea>
      <p role="alert" class="problem">${keyProblem ? t.keyBad : nothing}</p></details>
  </div></section>`;
}

function fileSection(t: Texts): unknown {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length) void take(files);
  };
  const paste = (event: Event): void => {
    event.preventDefault();
    const area = (event.target as HTMLFormElement).querySelector("textarea")!;
    void add([recognise(area.value)]);
  };
  return html`<section aria-labelledby="h-file"><h2 id="h-file">${t.fileHeading}</h2>
    <div class="card drop"><label class="button" for="file">${t.choose}</label><input id="file" class="hide" type="file" multiple @change=${choose}><span class="desk">${t.drop}</span><p class="hint">${t.kinds}</p>
      <details><summary>${t.paste}</summary><form @submit=${paste}><label class="hint" for="text">${t.pasteLabel}</label><textarea id="text" rows="5" spellcheck="false"></textarea><button class="pill">${t.check}</button></form></details>
    </div></section>`;
}

function resultSection(t: Texts): unknown {
  const body = state === "working" ? html`<p class="card">${t.working}</p>` : state === "broken" ? html`<p class="note wait">${t.broken}</p>` : !findings?.length ? html`<p class="card quiet">${t.waiting}</p>` : nothing;
  const done = state === "idle" && !!findings?.length;
  return html`<section id="result" tabindex="-1" aria-live="polite" aria-labelledby="h-result"><h2 id="h-result">${t.resultHeading}</h2>${body}
    ${done && keys.length && !compared ? html`<p class="note wait">${t.keyUnchecked}</p>` : nothing}
    ${done ? html`${findings!.map((one) => finding(one, t))}<p><button type="button" class="pill" @click=${() => { found = []; findings = undefined; draw(); }}>${t.clear}</button></p>` : nothing}</section>`;
}

function draw(): void {
  const t = english ? texts.en : texts.zh;
  page.lang = english ? "en" : "zh-CN";
  page.toggleAttribute("data-mode", false);
  if (elder) page.setAttribute("data-mode", "elder");
  document.title = `${t.name} · ${t.title}`;
  const bureau = english ? given.bureauEn : given.bureau;
  render(html`<header class="top"><div class="bar"><span class="seal" aria-hidden="true">鉴</span><span class="name"><b>${t.name}</b><small>${bureau ?? nothing}</small></span>
      <button type="button" class="pill" @click=${() => { elder = !elder; draw(); }}>${elder ? t.normal : t.large}</button>
      <button type="button" class="pill" lang=${english ? "zh-CN" : "en"} @click=${() => { english = !english; draw(); }}>${t.language}</button></div></header>
    <main class="wrap"><h1>${t.title}</h1><p class="lead">${t.lead}</p>${keySection(t)}${fileSection(t)}${resultSection(t)}</main>
    <footer class="wrap hint">${t.about}</footer>`, root);
}

addEventListener("dragover", (event) => {
  event.preventDefault();
  page.classList.add("over");
});
addEventListener("dragleave", (event) => event.relatedTarget || page.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  page.classList.remove("over");
  const { files } = event.dataTransfer!;
  if (files.length) void take(files);
  else if (event.dataTransfer!.getData("text")) void add([recognise(event.dataTransfer!.getData("text"))]);
});
document.getElementById("old")!.remove();
void useKeys("");
