/** One line of a menu; with `checked` it is one of several of which one holds. */
export interface MenuItem {
  label: string;
  checked?: boolean;
  /** Language of the label where it is not the page's. */
  language?: string;
  run: () => void;
}

export interface MenuGroup {
  label: string;
  items: MenuItem[];
}
