/**
 * Forms of HubSpot, Marketo and Pardot, captured by their own events. No other form is
 * read, and of these no password, file or card.
 */
import type { Core } from "../core";
import { each } from "../loader/list";
import { later, on, safely, win } from "../loader/page";

interface Field {
  name: string;
  value: unknown;
}

interface MarketoForm {
  onSuccess(use: (values: object) => boolean): void;
}

interface Vendors {
  HubSpotFormsV4?: { getFormFromEvent(event: Event): { getFormFieldValues(): Promise<Field[]> } | null };
  MktoForms2?: { whenReady(use: (form: MarketoForm) => void): void };
}

const page = win as unknown as Vendors;
const PARDOT = /^(https?:)?\/\/[^/]+\/l\/\d+\/\d{4}-\d\d-\d\d\/\w+/; // the address of a form handler
const TRIES = 60; // seconds in which Marketo's script may come

export function watchForms(core: Core): void {
  watchHubSpot(core);
  watchMarketo(core, TRIES);
  win.addEventListener("submit", (event) => safely(() => takePardot(core, event)));
}

function watchHubSpot(core: Core): void {
  const taken: Record<string, 1> = {};
  on<MessageEvent>(win, "message", (event) => {
    const told = event.data;
    if (event.source !== win || !told || told.type !== "hsFormCallback") return;
    const id = "" + told.id;
    if (told.eventName === "onFormReady") delete taken[id];
    if (taken[id] || !/^onFormSubmit(ted)?$/.test(told.eventName) || !told.data) return;
    taken[id] = 1;
    submit(core, told.data.submissionValues || named(told.data), "HubSpot " + id);
  });
  on(win, "hs-form-event:on-submission:success", (event) => {
    const form = page.HubSpotFormsV4 && page.HubSpotFormsV4.getFormFromEvent(event);
    if (!form) return;
    form.getFormFieldValues().then(
      (fields) => safely(() => submit(core, named(fields), "HubSpot " + (event as CustomEvent).detail?.formId)),
      () => {},
    );
  });
}

/** What is sent after consent was withdrawn stays where it is. */
function submit(core: Core, fields: unknown, form: string): void {
  if (core.runs()) core.submit(fields, form);
}

/** Fields by name; HubSpot puts the kind of object in front, as in 0-1/email. */
function named(fields: ArrayLike<Field>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  each(fields, (field) => (record[("" + field.name).replace(/^\d+-\d+\//, "")] = field.value));
  return record;
}

function watchMarketo(core: Core, tries: number): void {
  if (!page.MktoForms2) {
    if (tries) later(() => watchMarketo(core, tries - 1), 1e3);
    return;
  }
  page.MktoForms2.whenReady((form) =>
    safely(() =>
      form.onSuccess((values) => {
        safely(() => submit(core, values, "Marketo"));
        return true; // go on to the follow-up page
      }),
    ),
  );
}

function takePardot(core: Core, event: Event): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || !PARDOT.test(form.getAttribute("action") || "")) return;
  const record: Record<string, unknown> = {};
  each(form.querySelectorAll<HTMLInputElement>("input,select,textarea"), (field) => {
    if (!field.name || /^(password|file|submit|button|image|reset)$/.test(field.type)) return;
    if (/^cc-/.test(field.autocomplete)) return;
    if (/^(checkbox|radio)$/.test(field.type) && !field.checked) return;
    record[field.name] = field.value;
  });
  submit(core, record, "Pardot");
}
