/** What a person may keep of a receipt: neutral to look at, for whoever else sees the phone. */

/** A PNG as data: URL for a long press, where downloads go nowhere. Digits, case number and date; no name of any bureau. */
export function picture(lines: { receipt: string; small: string[] }): string {
  const canvas = document.createElement("canvas");
  canvas.width = 900;
  canvas.height = 420;
  const ink = canvas.getContext("2d")!;
  ink.fillStyle = "#fff";
  ink.fillRect(0, 0, 900, 420);
  ink.strokeStyle = "#7d8a97";
  ink.setLineDash([14, 10]);
  ink.lineWidth = 3;
  ink.strokeRect(24, 24, 852, 372);
  ink.fillStyle = "#17222e";
  ink.textAlign = "center";
  ink.font = "700 66px ui-monospace, Menlo, Consolas, 'Noto Sans Mono', monospace";
  ink.fillText(lines.receipt, 450, 180, 820);
  ink.fillStyle = "#4c5a68";
  ink.font = "34px sans-serif";
  lines.small.forEach((line, index) => ink.fillText(line, 450, 262 + index * 54, 820));
  return canvas.toDataURL("image/png");
}

/** The day in Asia/Shanghai on which something falls due, as YYYY-MM-DD. */
export function day(due: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(due));
}

/** A day's entry for a calendar (RFC 5545), as data: URL; it says nothing of what it is about. */
export function calendar(due: string, title: string, id: string, now = new Date()): string {
  const date = day(due).replace(/-/g, "");
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const escaped = title.replace(/[\\;,]/g, (sign) => `\\${sign}`);
  const lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//calendar//EN", "BEGIN:VEVENT", `UID:${id}`, `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${escaped}`, "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
  ];
  return `data:text/calendar;charset=utf-8,${encodeURIComponent(lines.join("\r\n"))}`;
}
