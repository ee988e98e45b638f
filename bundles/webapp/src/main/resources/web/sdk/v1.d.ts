/**
 * Types of the SDK, version 1, for those who write pages of modules. A module imports `/sdk/v1.js` and nothing else:
 *
 *   import { html, Page, store } from '/sdk/v1.js';
 *   /** @type {import('/sdk/v1.js').Activate} *\/
 *   export default function activate(host) {}
 */
export type {
  Child, Component, ReadonlySignal, Signal, VNode,
} from '../vendor/ui.js';
export {
  html, h, render, Fragment, useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, signal, computed, effect, batch,
} from '../vendor/ui.js';
import type { Child, Component, ReadonlySignal, Signal } from '../vendor/ui.js';

/** What the `index.js` of a module exports by default; what it returns is called when the module goes. */
export type Activate = (host: Host) => void | (() => void) | Promise<void | (() => void)>;

/** What a module's page may add to the app; everything is taken away when the module is switched off. */
export interface Host {
  /** Id of the module. */
  readonly module: string;
  /** An entry of the navigation; `types` are kinds of file that it stands for, so that they have no entry of their own. */
  nav(item: { id: string; label: string | (() => string); icon?: string; href: string; order?: number; types?: string[] }): void;
  /** A page of its own at `#/p/<module>/<path>` and at everything below it; `path` holds what follows the module. */
  page(path: string, component: Component<{ path: string[]; query: Record<string, string> }>, options?: Record<string, unknown>): void;
  /** A tab beside the platform's own in every record of a type; the `types` below it are shown there and in no other tab. */
  recordTab(tab: { type: string; id: string; label: string | (() => string); order?: number; types?: string[]; component: Component<RecordPart> }): void;
  /** A tab that shows some of the types below a record together; the group `documents` fills the tab of papers. */
  recordGroup(group: { type: string; id: string; label?: string | (() => string); order?: number; types: string[] }): void;
  /** A line under the heading of every record of a type. */
  recordHeader(header: { type: string; order?: number; component: Component<RecordPart> }): void;
  /** A card on the first page, in a record or among the boards. */
  card(card: { where: 'today' | 'record' | 'boards'; order?: number; type?: string; component: Component }): void;
  /** How an entry of the timeline is drawn. */
  timeline(entry: { type: string; component: Component }): void;
  /** Why nothing can be written in a record of a type for now, in words: its page then offers no step and no change. */
  rest(item: { type: string; why: (record: Rec) => string | undefined | Promise<string | undefined> }): void;
  /** What a value of a field that this module's pack defines is called, such as the name of what a code stands for. */
  words(item: { field: string; text: (value: any, district: string) => string | undefined }): void;
  /** A style sheet of its own, by its address. */
  style(url: string | URL): void;
  /** Texts by language, or functions that fetch them; keys are kept apart by the module's id. */
  i18n(texts: Partial<Record<Language, Texts | (() => Promise<Texts>)>>): Promise<void>;
  /** A text of this module in the language in use. */
  t(key: string, params?: Record<string, unknown>): string;
  /** Called when the module goes. */
  onDispose(dispose: () => void): void;
}
export interface RecordPart {
  record: Rec;
  type: TypeDefinition;
  reload: () => void;
}
export type Language = 'en' | 'hi' | 'bn';
export type Texts = Record<string, string | { one: string; other: string }>;

/** A record, from the server or from this device; `waiting` means that it was not sent yet. */
export interface Rec {
  type: string;
  id: string;
  state?: string;
  district: string;
  owner: string;
  root: string;
  parent?: string;
  version: number;
  changedAt: string;
  fields: Record<string, any>;
  declined: string[];
  identity: string[];
  waiting?: boolean;
}
export interface Deed {
  op: 'create' | 'change' | 'move';
  type: string;
  id: string;
  version?: number;
  body: any;
  key?: string;
}
/** The definition of a record type as `GET /api/types/{type}` tells it. */
export interface TypeDefinition {
  name: string;
  title: string;
  parent?: string;
  sections: { id: string; title?: string; fields: any[] }[];
  [more: string]: any;
}

/** A text of the app in the language in use; `{name}` is filled from the parameters, `n` chooses the plural. */
export function t(key: string, params?: Record<string, unknown>): string;
/** The text of a label, whether it is a text already or a map by language. */
export function tAny(label: string | Partial<Record<Language, string>>): string;
export const lang: Signal<Language>;
export function locale(): string;

export function formatDate(iso: string | null | undefined): string;
export function formatTime(iso: string | null | undefined): string;
export function formatMonth(iso: string): string;
export function formatNumber(value: number | string | null | undefined): string;
export function formatWhole(value: number | string | null | undefined): string;
export function formatMoney(value: number | string | null | undefined): string;
export function formatDays(days: number): string;
export function daysBetween(from: string, to: string): number;
export function today(): string;

/** Calls below `/api/`; a refusal is thrown as a {@link Problem}. */
export const api: {
  get(path: string, options?: { signal?: AbortSignal }): Promise<any>;
  post(path: string, body?: unknown, options?: Sending): Promise<any>;
  put(path: string, body?: unknown, options?: Sending): Promise<any>;
  patch(path: string, body?: unknown, options?: Sending): Promise<any>;
  del(path: string, options?: Sending): Promise<any>;
};
export interface Sending {
  key?: string;
  version?: number | string;
  signal?: AbortSignal;
}
export class Problem extends Error {
  status: number;
  type: string;
  title: string;
  detail: string;
  errors: { field: string; code?: string; message: string }[];
  body: any;
  readonly offline: boolean;
}
export const online: Signal<boolean>;
export function query(params: Record<string, unknown>): string;

/** Reads and writes records, on this device first where the person keeps work on it. */
export const store: {
  get(type: string, id: string): Promise<Rec>;
  search(type: string, wanted?: Record<string, unknown>): Promise<{ items: Rec[]; next: string | null }>;
  children(type: string, parent: string): Promise<Rec[]>;
  tasks(): Promise<any[]>;
  timeline(type: string, id: string): Promise<any[]>;
  steps(type: string, id: string): Promise<any>;
  path(type: string, id: string): Promise<any>;
  history(type: string, id: string): Promise<any[]>;
  save(deed: Deed): Promise<Rec>;
  /** Several deeds as one: all of them are done, or none. */
  saveAll(deeds: Deed[]): Promise<void>;
};
/** The answer to a GET below `/api/`, as it was last told where the server cannot be reached; says nothing about a person. */
export function keptGet(path: string): Promise<any>;
/** Counts up after each write and each arrival. */
export const changed: Signal<number>;
export function newId(): string;

export function typeOf(name: string, district?: string): Promise<TypeDefinition>;
export function listOf(name: string): Promise<{ code: string; label: string; parent?: string }[]>;
export function placesOf(level: string, parent?: string): Promise<{ code: string; label: string }[]>;
export function labelOf(list: string, code: string): string;
export function placeName(level: string, code: string, parent?: string): string;
export function knownType(name: string, district?: string): TypeDefinition | undefined;
export function personName(account: string): string;

/** Who is signed in; `null` for nobody. */
export const me: Signal<any>;
export function may(deed: string, type?: string): boolean;
/** What is live for this person, as `GET /api/shell` tells it. */
export const shell: ReadonlySignal<any>;

/** Goes to a page, such as `go('/today')`. */
export function go(path: string, options?: { replace?: boolean }): void;
export function href(...parts: string[]): string;
export const route: ReadonlySignal<{ path: string[]; query: Record<string, string> }>;
/** Tells screen readers. */
export function announce(text: string): void;

export const Page: Component<{ title: any; lead?: any; back?: { href: string; label: string }; actions?: any; narrow?: boolean; children?: Child }>;
export const Button: Component;
export const LinkButton: Component;
export const Notice: Component<{ tone?: 'warm' | 'error'; title?: string; role?: string; children?: Child }>;
export const Empty: Component<{ title: string; action?: Child; children?: Child }>;
export const Spinner: Component<{ label?: string }>;
export const Fold: Component<{ summary: any; open?: boolean; onToggle?: (event: Event) => void; children?: Child }>;
export const Fault: Component<{ problem: any }>;
/** Numbers as a drawing, in words and as a table. */
export const Chart: Component<{ kind?: 'bars' | 'funnel' | 'line'; title: string; heading?: string; open?: boolean; table?: boolean; items: { label: string; value: number | null; text?: string; href?: string }[] }>;
/** A number with what it counts; the card leads to what is behind it. */
export const Figure: Component<{ label: string; text: string; href?: string; parts?: { label: string; text: string; href?: string }[]; children?: Child }>;
export const Chips: Component;
export const Dialog: Component<{ title: string; open: boolean; onClose: () => void; actions?: Child; children?: Child }>;
export const Icon: Component<{ name: string }>;
export const Path: Component<{ workflow: any; entered: { state: string; label: string; on: string }[]; label?: string }>;
export const Table: Component<{ caption?: string; columns: any[]; rows: any[]; numbers?: number[] }>;
export const Value: Component<{ field: any; value: any; district?: string; record?: any }>;
export const Facts: Component<{ record: Rec; fields: any[]; opened?: Record<string, any> }>;
export const RecordCard: Component<{ record: Rec; definition: TypeDefinition; children?: Child }>;
export function valueText(field: any, value: any, district?: string): string;
export function recordTitle(record: Rec, definition?: TypeDefinition): string;
export function stateText(record: Rec, definition?: TypeDefinition): string;
export function typeTitle(...given: any[]): any;
export function fieldsOf(...given: any[]): any[];
export function isOn(...given: any[]): boolean;
/** Whether a pack is installed, but switched off in a district. */
export function isOff(pack: string, district: string): boolean;
export function newBelow(...given: any[]): any;
/** While somebody else looks at one page of her own: the address of that page, else ''. */
export const guest: ReadonlySignal<string>;
/** Holds the browser to a page until the one who is signed in gives the password. */
export function holdAt(address: string): void;
/** Asks for that password, and goes to an address then. */
export const LeaveGuest: Component<{ open: boolean; onClose: () => void; address: string }>;
/** Empties the page at once and leaves it. */
export function quickExit(): void;
/** Brings something and follows: asked anew when one of `on` or the language changes. */
export function useLoaded<T = any>(bring: () => Promise<T>, on?: unknown[]): { value: T | undefined; problem: any; busy: boolean; again: () => void };
/** A few questions of a type in the middle of a page, answered and saved in place. */
export const Questions: Component<{
  definition: TypeDefinition;
  keys: string[];
  district: string;
  record?: Rec;
  given?: Record<string, any>;
  needed?: string[];
  labels?: Record<string, string>;
  first?: Record<string, string[]>;
  saveLabel?: string;
  always?: boolean;
  onSave: (deed: { body: any; key: string; record?: Rec }) => Promise<any>;
  onFresh?: () => Promise<Rec>;
  onSaved?: (outcome: any) => void;
  onCancel?: () => void;
}>;
/** Keeps a chosen file until the record that names its id is saved, which sends it first. */
export function keepFile(file: Blob): Promise<string>;
/** Sends the files that some answers name, before a call of one's own does; a refusal names the question. */
export function sendFiles(fields?: Record<string, any>): Promise<void>;
/** The server has taken that call: its files need not be kept here any more. */
export function dropFiles(fields?: Record<string, any>): Promise<void>;
/** Why nothing can be written in a record for now, in words; empty where it can, `undefined` until that is known. */
export function useRest(record: Rec): string | undefined;
/** Makes a picture small enough for a weak network; a paper (PDF) stays as it is. */
export function shrink(file: Blob): Promise<Blob>;
/** A picture that opens large, or a paper that can be saved. */
export const Picture: Component<{ record?: Rec; field: { key: string; label: string }; value: string }>;
