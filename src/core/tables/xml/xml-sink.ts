import type { XmlSink } from './xml-scanner.ts';

/** A sink of which only the wanted halves need be written. */
export const xmlSink = (sink: Partial<XmlSink>): XmlSink => ({
  open: sink.open ?? (() => undefined),
  close: sink.close ?? (() => undefined),
  text: sink.text ?? (() => undefined),
});
