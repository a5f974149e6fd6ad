import type { Crs } from "./model.ts";

/** WeChat's own browser: can't download, gives positions in GCJ-02. */
export function inWeChat(userAgent = navigator.userAgent): boolean {
  return /MicroMessenger/i.test(userAgent);
}

/** Browsers inside applications, where a download goes nowhere. */
export function inApp(userAgent = navigator.userAgent): boolean {
  return inWeChat(userAgent) || /AlipayClient|DingTalk|Weibo|QQ\/|baiduboxapp|aweme|XiaoHongShu/i.test(userAgent);
}

/** The reference system of the positions that this browser gives. */
export function crsOf(userAgent = navigator.userAgent): Crs {
  return inWeChat(userAgent) ? "GCJ02" : "WGS84";
}

/** 128 random bits as 32 hexadecimal digits. */
export function nonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Puts a text on the clipboard, in old browsers by selecting it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

/** Whether what is read from a canvas is what was drawn: browsers that resist fingerprinting give noise. */
export function honestCanvas(): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 8;
  const ink = canvas.getContext("2d");
  if (!ink) return false;
  ink.fillStyle = "#204060";
  ink.fillRect(0, 0, 8, 8);
  const pixels = ink.getImageData(0, 0, 8, 8).data;
  return pixels.every((value, i) => value === [0x20, 0x40, 0x60, 0xff][i % 4]);
}
