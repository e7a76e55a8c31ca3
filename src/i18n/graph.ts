import { en } from './en';
import { graph as english } from './en/graph';
import { networkFaults as englishFaults, networkMeasures as englishMeasures } from './en/network';
import { id } from './id';
import { graph as indonesian } from './id/graph';
import { networkFaults as indonesianFaults, networkMeasures as indonesianMeasures } from './id/network';

/** Adds the texts of the network to both languages, so that the page does not carry them from the start. */
export function addGraphTexts(): void {
  id.graph = indonesian;
  id.network = { measures: indonesianMeasures, faults: indonesianFaults };
  en.graph = english;
  en.network = { measures: englishMeasures, faults: englishFaults };
}
