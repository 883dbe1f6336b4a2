declare namespace App {
  /** What the components of an article need to know of the page they stand on. */
  interface Locals {
    page?: import('./site/page-context.ts').PageContext;
  }
}
