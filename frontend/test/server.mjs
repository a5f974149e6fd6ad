/**
 * A stand-in for the portal, to try the wizard in a browser by hand: node test/server.mjs [port]. Not shipped.
 * GET /report?kind=…&lang=en&mode=elder is the plain form; POST /_next {"answer": …} says what the next submission meets:
 * "busy" (429), "drop" (cut after commit), "invalid" (422), "stale" (challenge used). GET /_seen gives what arrived.
 */
import { createHash, createHmac, randomBytes, randomInt } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";

const port = Number(process.argv[2] ?? 18240);
const root = new URL("..", import.meta.url);
const messages = new URL("../portal-app/src/main/resources/messages/", root);
const key = randomBytes(32);
const next = [];
const seen = [];
const receipts = new Map();
const used = new Set();
const types = { js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml" };

function texts(lang) {
  const file = new URL(`wizard${lang === "en" ? "_en" : ""}.properties`, messages);
  const pairs = readFileSync(file, "utf8").split("\n").filter((line) => /^wizard\./.test(line));
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1).replace("\\u0020", " ")]));
}

function spec(query) {
  const kind = query.get("kind") ?? "REPORT";
  const decided = kind === "APPEAL" || kind === "CORRECTION";
  return {
    kind, lang: query.get("lang") ?? "zh", elder: query.get("mode") === "elder", texts: texts(query.get("lang")),
    categories: decided ? [] : [
      { code: "STREET_TRADING", name: "占道经营", words: ["占道", "摆摊", "桌椅", "盲道"] },
      { code: "COOKING_FUMES", name: "油烟扰民", words: ["油烟", "烧烤", "味道"] },
      { code: "BUILDING_WASTE", name: "建筑垃圾", words: ["建筑垃圾", "渣土", "装修垃圾"] },
      { code: "ILLEGAL_BUILDING", name: "违法建设", words: ["违建", "搭建", "加盖"] },
      { code: "NIGHT_NOISE", name: "夜间噪声", words: ["噪声", "噪音", "夜里施工"] },
      { code: "ADVERTISING", name: "户外广告", words: ["广告", "招牌"] },
      { code: "OTHER", name: "其他事项", words: [] },
    ],
    districts: [
      { name: "西城街道", streets: ["望海路", "环城西路", "苍松路", "西城巷", "迎晖路"] },
      { name: "古楼街道", streets: ["人民西路", "鼓楼前街", "孝闻街"] },
      { name: "望春街道", streets: ["望春路", "徐家漕路"] },
    ],
    decision: decided ? { id: "d1", number: "明综执罚决字〔2026〕第000123号", title: "明州区老周饮食店占道经营案", url: "/decisions/d1" } : null,
    remedies: kind === "APPEAL" ? { reconsideration: { until: "2026-12-01", days: 10 }, litigation: { until: "2026-11-01", days: -20 } } : null,
    place: query.get("place"), target: null, identityRequired: kind === "FOOTAGE",
    limits: { files: 9, pictureBytes: 12582912, videoBytes: 52428800, pdfBytes: 10485760, text: 5000, place: 200 },
    submit: "/api/v1/submissions", altcha: "/api/v1/altcha", track: "/track", exit: "/neutral", map: "/assets/outline.json?v=1",
  };
}

function page(query) {
  const json = JSON.stringify(spec(query)).replace(/</g, "\\u003c");
  return `<!doctype html><html lang="${query.get("lang") ?? "zh-CN"}"${query.get("mode") === "elder" ? ' data-mode="elder"' : ""}><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>演示</title><link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/wizard.js?v=7"></script>
<body><header class="top"><div class="bar"><a class="brand" href="/"><span class="seal">鉴</span><span class="name"><b>明镜</b></span></a></div></header>
<main class="wrap" id="main"><h1 class="hide">匿名举报</h1><form class="plain" data-wizard method="post" action="/plain" enctype="multipart/form-data">
<p><label>描述 <textarea name="text">${query.get("typed") ?? ""}</textarea></label></p><p><label>地点 <input name="place"></label></p><p><input type="file" name="files" multiple></p><button>发送</button></form>
<script type="application/json" id="form-data">${query.has("broken") ? "{" : json}</script></main></body></html>`;
}

const track = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>查进度</title><link rel="stylesheet" href="/assets/style.css"><script type="module" src="/assets/track.js?v=7"></script>
<main class="wrap"><form class="form" method="post"><label>回执 <input name="receipt" data-receipt maxlength="19"></label></form><p><b data-receipt>4827109355627714</b> <button data-show hidden>显示</button> <button data-copy-receipt data-done="已复制" hidden>复制</button></p></main></html>`;

function challenge() {
  const salt = `${randomBytes(12).toString("hex")}?expires=${Math.floor(Date.now() / 1000) + 600}`;
  const hash = createHash("sha256").update(salt + randomInt(60_000)).digest("hex");
  return { algorithm: "SHA-256", challenge: hash, maxnumber: 60_000, salt, signature: createHmac("sha256", key).update(hash).digest("hex") };
}

function proven(payload) {
  const { challenge, number, salt, signature } = JSON.parse(Buffer.from(payload, "base64").toString());
  const right = createHash("sha256").update(salt + number).digest("hex") === challenge && createHmac("sha256", key).update(challenge).digest("hex") === signature;
  return right && !used.has(signature) && used.add(signature);
}

async function receive(request, answer) {
  const form = await new Response(request, { headers: { "content-type": request.headers["content-type"] } }).formData();
  const json = JSON.parse(await form.get("submission").text());
  const describe = async (file) => {
    const bytes = Buffer.from(await file.arrayBuffer());
    return { name: file.name, type: file.type, size: bytes.length, exif: bytes.includes("Exif"), planted: bytes.includes("PLANTED") };
  };
  const files = await Promise.all(form.getAll("files").map(describe));
  const originals = await Promise.all(form.getAll("originals").map(describe));
  seen.push({ headers: { cookie: request.headers.cookie, referer: request.headers.referer }, json, files, originals });
  const problem = (status, body, more = {}) => answer.writeHead(status, { "content-type": "application/problem+json", ...more }).end(JSON.stringify({ status, ...body }));
  const fault = next.shift();
  if (fault === "busy") return problem(429, { title: "忙" }, { "retry-after": "3" });
  if (fault === "invalid") return problem(422, { title: "有些内容需要修改。", detail: "", errors: [{ field: "text", message: "描述里有控制字符,请删去。" }] });
  // A nonce that is known already is a retry, the browser's own (it repeats a POST whose connection was cut) or the wizard's.
  if (fault === "stale" || (!receipts.has(json.nonce) && !proven(json.altcha))) return problem(400, { title: "验证已过期", errors: [{ field: "altcha", message: "过期" }] });
  if (!receipts.has(json.nonce)) receipts.set(json.nonce, String(randomInt(1e8)).padStart(8, "4") + String(randomInt(1e8)).padStart(8, "7"));
  if (fault === "drop") return request.socket.destroy();
  const body = { receipt: receipts.get(json.nonce), caseNumber: "R-26-03391", firstResponseDue: "2026-11-23T20:14:00+08:00", proof: { commitment: "…", opening: {}, signedPromise: "localhost/ledger/promise\n…\n2026-11-24T13:00:00Z\n" } };
  answer.writeHead(201, { "content-type": "application/json" }).end(JSON.stringify(body));
}

createServer(async (request, answer) => {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  answer.setHeader("content-security-policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; worker-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'");
  answer.setHeader("cache-control", "no-store");
  const send = (type, body) => answer.writeHead(200, { "content-type": `${type};charset=utf-8`, "set-cookie": "planted=1; SameSite=Lax" }).end(body);
  const file = new URL(`dist/${pathname.replace("/assets/", "")}`, root);
  if (pathname === "/report") return send("text/html", page(searchParams));
  if (pathname === "/track") return send("text/html", track);
  if (pathname === "/neutral") return send("text/html", "<!doctype html><title>天气</title><h1>今天多云</h1>");
  if (pathname === "/api/v1/altcha") return send("application/json", JSON.stringify(challenge()));
  if (pathname === "/api/v1/submissions") return receive(request, answer).catch((error) => answer.writeHead(500).end(String(error)));
  if (pathname === "/_seen") return send("application/json", JSON.stringify(seen));
  if (pathname === "/_next") {
    for await (const chunk of request) next.push(JSON.parse(chunk).answer);
    return send("application/json", "{}");
  }
  if (pathname.startsWith("/assets/") && existsSync(file)) return send(types[pathname.split(".").pop()] ?? "application/octet-stream", readFileSync(file));
  answer.writeHead(404).end();
}).listen(port, "127.0.0.1", () => console.log(`http://127.0.0.1:${port}/report`));
