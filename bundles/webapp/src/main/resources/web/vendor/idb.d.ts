/** Types of the vendored idb.js, as far as the web app uses it. */
export interface Store {
  get(key: any): Promise<any>;
  getAll(range?: any, count?: number): Promise<any[]>;
  getAllKeys(range?: any, count?: number): Promise<any[]>;
  put(value: any, key?: any): Promise<any>;
  add(value: any, key?: any): Promise<any>;
  delete(key: any): Promise<void>;
  clear(): Promise<void>;
  count(key?: any): Promise<number>;
  index(name: string): Store;
  createIndex(name: string, path: string | string[], options?: object): Store;
  openCursor(range?: any, direction?: string): Promise<any>;
  iterate(range?: any, direction?: string): AsyncIterable<any>;
}
export interface Transaction {
  store: Store;
  objectStore(name: string): Store;
  done: Promise<void>;
  abort(): void;
}
export interface Database {
  get(store: string, key: any): Promise<any>;
  getAll(store: string, range?: any, count?: number): Promise<any[]>;
  getAllKeys(store: string, range?: any, count?: number): Promise<any[]>;
  getFromIndex(store: string, index: string, key: any): Promise<any>;
  getAllFromIndex(store: string, index: string, range?: any, count?: number): Promise<any[]>;
  put(store: string, value: any, key?: any): Promise<any>;
  add(store: string, value: any, key?: any): Promise<any>;
  delete(store: string, key: any): Promise<void>;
  clear(store: string): Promise<void>;
  count(store: string, key?: any): Promise<number>;
  transaction(stores: string | string[], mode?: string, options?: object): Transaction;
  createObjectStore(name: string, options?: object): Store;
  objectStoreNames: DOMStringList;
  name: string;
  version: number;
  close(): void;
}
export interface Opening {
  upgrade?(database: Database, oldVersion: number, newVersion: number | null, transaction: Transaction): void;
  blocked?(): void;
  blocking?(): void;
  terminated?(): void;
}
export function openDB(name: string, version?: number, opening?: Opening): Promise<Database>;
export function deleteDB(name: string, options?: { blocked?(): void }): Promise<void>;
export function wrap(value: any): any;
export function unwrap(value: any): any;
