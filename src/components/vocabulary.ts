import Asked from './article/Asked.astro';
import Cite from './article/Cite.astro';
import Chart from './article/Chart.astro';
import Claim from './article/Claim.astro';
import Compare from './article/Compare.astro';
import Datasets from './article/Datasets.astro';
import Deadline from './article/Deadline.astro';
import Door from './article/Door.astro';
import Doors from './article/Doors.astro';
import Events from './article/Events.astro';
import Fact from './article/Fact.astro';
import Finder from './article/Finder.astro';
import Helpline from './article/Helpline.astro';
import Layers from './article/Layers.astro';
import Link from './article/Link.astro';
import Marks from './article/Marks.astro';
import PolicyCard from './article/PolicyCard.astro';
import Protections from './article/Protections.astro';
import Qr from './article/Qr.astro';
import Quote from './article/Quote.astro';
import RuleOn from './article/RuleOn.astro';
import SearchDoor from './article/SearchDoor.astro';
import Status from './article/Status.astro';
import StatusLines from './article/StatusLines.astro';
import Steps from './article/Steps.astro';
import Strata from './article/Strata.astro';
import Table from './article/Table.astro';
import Term from './article/Term.astro';
import Uncertain from './article/Uncertain.astro';
import Warning from './article/Warning.astro';

/** The components that an article may use; CONTRIBUTING.md explains each. `a` and `table` stand for the links and tables of Markdown. */
export const vocabulary = {
  a: Link,
  table: Table,
  Asked,
  Chart,
  Cite,
  Claim,
  Compare,
  Datasets,
  Deadline,
  Door,
  Doors,
  Events,
  Fact,
  Finder,
  Helpline,
  Layers,
  Marks,
  PolicyCard,
  Protections,
  Qr,
  Quote,
  RuleOn,
  SearchDoor,
  Status,
  StatusLines,
  Steps,
  Strata,
  Term,
  Uncertain,
  Warning,
};
