/** Links that put a meeting into the attendee's own calendar. */
import type * as Wire from "../wire.gen";

export interface Target {
  name: string;
  address: string;
}

/** 1800003600 -> "20270115T090000Z" */
export function compact(at: number): string {
  return new Date(at * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
}

export function calendars(meet: Pick<Wire.Meet, "subject" | "start" | "end" | "join_url" | "ics"> & { type?: Wire.TypeShown }, file: string): Target[] {
  const place = meet.join_url || meet.type?.where || "";
  const google = new URLSearchParams({
    action: "TEMPLATE",
    text: meet.subject,
    dates: compact(meet.start) + "/" + compact(meet.end),
    ...(place ? { location: place } : {}),
  });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: meet.subject,
    startdt: new Date(meet.start * 1000).toISOString(),
    enddt: new Date(meet.end * 1000).toISOString(),
    ...(place ? { location: place } : {}),
  });
  const found = [
    { name: "Google", address: "https://calendar.google.com/calendar/render?" + google },
    { name: "Outlook", address: "https://outlook.office.com/calendar/0/deeplink/compose?" + outlook },
  ];
  return meet.ics ? [...found, { name: file, address: meet.ics }] : found;
}
