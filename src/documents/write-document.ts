import type { WriteDocument } from '../classroom/document.ts';

/**
 * Writes documents as files. What a format takes is loaded when one of it is first written, because a start should not wait for it.
 * @throws Refusal `refusal.document-letters` where a PDF has no shape for a letter
 */
export const writeDocument: WriteDocument = async (document, format) => {
  switch (format) {
    case 'markdown':
      return (await import('./markdown/write-markdown.ts')).writeMarkdown(document);
    case 'docx':
      return (await import('./docx/write-docx.ts')).writeDocx(document);
    case 'pdf':
      return (await import('./pdf/write-pdf.ts')).writePdf(document);
  }
};
