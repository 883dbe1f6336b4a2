declare namespace App {
  /** What the components of an article need to know of the page they stand on. */
  interface Locals {
    page?: import('./components/page-context.ts').PageContext;
  }
}
