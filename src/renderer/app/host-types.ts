import type { FileKind } from '#shared/bridge.ts';

/** A file that the core can read: `path` is on this computer, `name` is what to call it. */
export interface PickedFile {
  readonly path: string;
  readonly name: string;
}

/** A place that the core may write to; `download` is set where the browser fetches the result afterwards. */
export interface SavePlace {
  readonly path: string;
  readonly download: string | null;
}

/** What differs between the desktop window and a browser tab. */
export interface Host {
  readonly kind: 'desktop' | 'browser';
  /** Asks for a file to read; null where she cancelled. */
  chooseOpen(kind: FileKind): Promise<PickedFile | null>;
  /** Asks for any number of files; none where she cancelled. */
  chooseMany(kind: FileKind): Promise<PickedFile[]>;
  /** Asks for a folder: it, or in a browser copies of the files in it that badges may be. None where she cancelled. */
  chooseFolder(): Promise<PickedFile[]>;
  /** Asks where to write; null where she cancelled. */
  chooseSave(kind: FileKind, suggestedName: string): Promise<SavePlace | null>;
  /** A `File` of a drop or a file field, where the core can read it. */
  fileFromDrop(file: File): Promise<PickedFile>;
  /**
   * All that was dropped, folders too: those as they are, or in a browser copies of the files in them that badges may be.
   * To be called while the drop is being told: a browser forgets it afterwards.
   */
  filesFromDrop(dropped: DataTransfer): Promise<PickedFile[]>;
  /** After writing: starts the download in a browser; nothing to do on the desktop. */
  finishSave(place: SavePlace): Promise<void>;
  /** Opens the folder of a file in the system's own file manager; null in a browser. */
  readonly showInFolder: ((path: string) => Promise<void>) | null;
}
