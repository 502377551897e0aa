/** What loader and panel tell each other over their port. */
import type * as Wire from "./wire.gen";

export type Pending = Pick<Wire.Say, "t" | "id" | "text"> | Wire.Pick;

export type ToPanel =
  | {
      k: "hi";
      up: boolean;
      events: Wire.Event["e"][];
      bot?: Wire.Message[]; // what experiences said on this page
      pending: { t: string; id: string }[];
      draft: string;
      email: string;
      token?: string; // of the visitor, for what the panel asks the hub by itself
      focus: boolean;
    }
  | { k: "event"; event: Wire.Event["e"]; token?: string } // the hub may have given it only now
  | { k: "bot"; message: Wire.Message }
  | { k: "pending"; command: { t: string; id: string } }
  | { k: "answer"; answer: Wire.Ack | Wire.Err }
  | { k: "typing"; typing: Wire.Typing }
  | { k: "up"; up: boolean }
  | { k: "email"; email: string }
  | { k: "show"; focus: boolean }
  | { k: "hide" };

export type FromPanel =
  | { k: "say"; text: string }
  | { k: "pick"; slot: { conversation: string; seq: number; start: string }; email: string; name: string }
  | { k: "email"; email: string }
  | { k: "typing"; on: boolean }
  | { k: "draft"; text: string }
  | { k: "zone"; zone: string }
  | { k: "close" };
