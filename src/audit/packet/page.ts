// The sheet that the packet is written on: headings, text, tables that go over pages, pictures, page numbers.
import PDFDocument from 'pdfkit';
import { FONTS } from '../fonts.ts';

const MARGIN = 54;
const INK = '#1b1f24';
const FAINT = '#57606a';
const RULE = '#d0d7de';

export type Column = { readonly title: string; readonly width: number };

export type SheetTexts = {
  readonly title: string;
  readonly subject: string;
  readonly footer: string;
  readonly dated: Date;
};

export class Sheet {
  readonly #pdf: PDFKit.PDFDocument;
  readonly #footer: string;

  /** `dated` is the only time in the file: the clock of the machine is in none of its bytes. */
  constructor({ title, subject, footer, dated }: SheetTexts) {
    this.#footer = footer;
    this.#pdf = new PDFDocument({
      size: 'LETTER',
      margin: MARGIN,
      bufferPages: true,
      lang: 'en-US',
      displayTitle: true,
      // None to begin with: a font that is known by its file too is read anew from the disk at every use of its name.
      font: '',
      info: {
        Title: title,
        Subject: subject,
        Author: 'NAC Desk',
        Producer: 'NAC Desk',
        Creator: 'NAC Desk',
        CreationDate: dated,
        ModDate: dated,
      },
    });
    for (const [name, file] of Object.entries(FONTS)) this.#pdf.registerFont(name, file);
    this.text('', 1);
  }

  /** The file in pieces; call it once, and write nothing afterwards. */
  pieces(): AsyncIterable<Buffer> {
    this.#numberPages();
    this.#pdf.end();
    return this.#pdf as unknown as AsyncIterable<Buffer>;
  }

  page(): void {
    this.#pdf.addPage();
  }

  heading(text: string, size = 15): void {
    this.#need(size * 4);
    this.#pdf
      .font('bold')
      .fontSize(size)
      .fillColor(INK)
      .text(text, MARGIN, this.#pdf.y + 4, { width: this.#width() });
    this.#pdf.outline.addItem(text);
    this.#pdf.moveDown(0.4);
  }

  subheading(text: string): void {
    this.#need(48);
    this.#pdf
      .font('bold')
      .fontSize(10.5)
      .fillColor(INK)
      .text(text, MARGIN, this.#pdf.y + 6, { width: this.#width() });
    this.#pdf.moveDown(0.3);
  }

  text(text: string, size = 9.5): void {
    this.#pdf
      .font('regular')
      .fontSize(size)
      .fillColor(INK)
      .text(text, MARGIN, this.#pdf.y, { width: this.#width(), lineGap: 1.5 });
    this.#pdf.moveDown(0.3);
  }

  note(text: string): void {
    this.#pdf
      .font('regular')
      .fontSize(8)
      .fillColor(FAINT)
      .text(text, MARGIN, this.#pdf.y, { width: this.#width(), lineGap: 1 });
    this.#pdf.moveDown(0.3);
  }

  code(text: string): void {
    this.#pdf
      .font('mono')
      .fontSize(8)
      .fillColor(INK)
      .text(text, MARGIN + 10, this.#pdf.y, { width: this.#width() - 10, lineGap: 2 });
    this.#pdf.moveDown(0.4);
  }

  picture(image: Buffer, alternative: string): void {
    const height = this.#width() * 0.43;
    this.#need(height + 20);
    const { y } = this.#pdf;
    this.#pdf.image(image, MARGIN, y, { width: this.#width() });
    this.#pdf.y = y + height;
    this.note(alternative);
  }

  /** Widths are shares of the page. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const whole = columns.reduce((sum, { width }) => sum + width, 0);
    const widths = columns.map(({ width }) => (width / whole) * this.#width());
    this.#row(
      columns.map(({ title }) => title),
      widths,
      'bold',
    );
    for (const row of rows) {
      if (this.#row(row, widths, 'regular')) continue;
      this.page();
      this.#row(
        columns.map(({ title }) => title),
        widths,
        'bold',
      );
      this.#row(row, widths, 'regular');
    }
    this.#pdf.moveDown(0.6);
  }

  /** False when the page has no room left for it. */
  #row(cells: readonly string[], widths: readonly number[], font: 'bold' | 'regular'): boolean {
    this.#pdf.font(font).fontSize(8);
    const height =
      Math.max(...cells.map((cell, n) => this.#pdf.heightOfString(cell, { width: (widths[n] ?? 40) - 6 }))) + 5;
    if (this.#pdf.y + height > this.#bottom()) return false;
    const { y } = this.#pdf;
    let x = MARGIN;
    cells.forEach((cell, n) => {
      this.#pdf.fillColor(INK).text(cell, x + 2, y + 2, { width: (widths[n] ?? 40) - 6 });
      x += widths[n] ?? 40;
    });
    this.#pdf
      .moveTo(MARGIN, y + height)
      .lineTo(x, y + height)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    this.#pdf.x = MARGIN;
    this.#pdf.y = y + height;
    return true;
  }

  #need(height: number): void {
    if (this.#pdf.y + height > this.#bottom()) this.page();
  }

  #width(): number {
    return this.#pdf.page.width - 2 * MARGIN;
  }

  #bottom(): number {
    return this.#pdf.page.height - MARGIN - 14;
  }

  #numberPages(): void {
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page);
      // Below the margin, where text would else begin a new page.
      this.#pdf.page.margins.bottom = 0;
      const line = `${this.#footer}   ·   page ${page + 1} of ${count}`;
      this.#pdf
        .font('regular')
        .fontSize(7.5)
        .fillColor(FAINT)
        .text(line, MARGIN, this.#pdf.page.height - 40, { width: this.#width(), lineBreak: false });
    }
  }
}
