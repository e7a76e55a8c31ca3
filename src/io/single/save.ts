import type { Pack } from '../../schema/pack';
import type { Project } from '../../schema/project';
import { ownFile } from '../own';
import { projectFileName } from '../project/file';
import { fileName } from '../save';
import { TEMPLATE, withHeld } from './held';
import type { Packed } from './held';
import { pack as compress } from './packing';

async function textOf(address: string): Promise<string> {
  const response = await ownFile(address);
  if (!response.ok) throw new Error(`${address} could not be had`);
  return response.text();
}

/** The files of a pack as the page's folder has them, packed. */
async function filesOf({ id, study, network, gaps, stories }: Pack): Promise<Packed[]> {
  const beside = [study, network, gaps, stories].filter((name) => name !== undefined);
  return Promise.all(
    [`${id}.json`, ...beside].map(async (file) => ({
      name: `packs/${file}`,
      data: await compress(await textOf(`./packs/${encodeURIComponent(file)}`)),
    })),
  );
}

/** A page in one file, ready to be saved. */
export interface SinglePage {
  name: string;
  content: Blob;
}

/**
 * Makes one file of the whole app with a pack, what is looked at and a project or none. Throws where a part of it cannot be
 * had.
 */
export async function makeSinglePage(pack: Pack, view: string, project: Project | null): Promise<SinglePage> {
  const [template, files] = await Promise.all([textOf(TEMPLATE), filesOf(pack)]);
  const page = withHeld(
    template,
    { format: 'wahana-single', version: 1, pack: pack.id, view, project },
    files,
  );
  if (page === null) throw new Error('the template holds no place for a project');
  const name = project
    ? projectFileName(project).replace(/json$/, 'html')
    : fileName(pack, 'satu-berkas', 'html');
  return { name, content: new Blob([page], { type: 'text/html;charset=utf-8' }) };
}
