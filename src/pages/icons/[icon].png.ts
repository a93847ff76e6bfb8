import type { APIRoute } from 'astro';
import { type AppIcon, appIcons, drawIcon } from '#lib/build/app-icons.ts';

export const getStaticPaths = () => appIcons.map((icon) => ({ params: { icon: icon.name }, props: { icon } }));

/** The mark as a picture of some size, for where a browser wants no drawing. */
export const GET: APIRoute<{ icon: AppIcon }> = async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props.icon)), { headers: { 'content-type': 'image/png' } });
