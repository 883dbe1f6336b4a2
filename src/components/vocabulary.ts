import Asked from './article/Asked.astro';
import Cite from './article/Cite.astro';
import Claim from './article/Claim.astro';
import Compare from './article/Compare.astro';
import Deadline from './article/Deadline.astro';
import Door from './article/Door.astro';
import Doors from './article/Doors.astro';
import Events from './article/Events.astro';
import Fact from './article/Fact.astro';
import Helpline from './article/Helpline.astro';
import Layers from './article/Layers.astro';
import Link from './article/Link.astro';
import PolicyCard from './article/PolicyCard.astro';
import Quote from './article/Quote.astro';
import RuleOn from './article/RuleOn.astro';
import SearchDoor from './article/SearchDoor.astro';
import Status from './article/Status.astro';
import StatusLines from './article/StatusLines.astro';
import Steps from './article/Steps.astro';
import Strata from './article/Strata.astro';
import Term from './article/Term.astro';
import Uncertain from './article/Uncertain.astro';
import Warning from './article/Warning.astro';

/** The components that an article may use; CONTRIBUTING.md explains each. `a` turns a Markdown link into one of this language. */
export const vocabulary = {
  a: Link, Asked, Cite, Claim, Compare, Deadline, Door, Doors, Events, Fact, Helpline, Layers, PolicyCard, Quote, RuleOn,
  SearchDoor, Status, StatusLines, Steps, Strata, Term, Uncertain, Warning,
};
