import type { TemplateSummary } from "../api/contract.ts";
import { AppPicture } from "./picture.tsx";

/** A template: what its first page looks like in use, its name, and what it is. */
export function TemplateCard({ template, onChoose }: { template: TemplateSummary; onChoose: () => void }) {
  return (
    <li className="relative overflow-hidden rounded-card bg-panel ring-1 ring-line transition-shadow duration-160 hover:shadow-sheet">
      {template.hasScreenshots ? (
        <Screenshots id={template.id} />
      ) : (
        <AppPicture name={template.name} picture={template.picture} height={150} />
      )}
      <div className="px-3.5 py-3">
        <h3 className="font-heading">
          <button
            type="button"
            onClick={onChoose}
            className="outline-none after:absolute after:inset-0 after:rounded-card focus-visible:after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-accent"
          >
            {template.name}
          </button>
        </h3>
        <p className="mt-0.5 text-small text-muted">{template.description}</p>
      </div>
    </li>
  );
}

/** In the editor's own scheme; the other one is not loaded. */
function Screenshots({ id }: { id: string }) {
  const picture = (scheme: "light" | "dark") => `/api/templates/${id}/screenshots/${scheme}`;
  const look = "aspect-[16/10] w-full border-b border-line bg-field object-cover object-top";
  return (
    <>
      <img alt="" loading="lazy" src={picture("light")} className={`${look} in-data-[theme=dark]:hidden`} />
      <img
        alt=""
        loading="lazy"
        src={picture("dark")}
        className={`${look} not-in-data-[theme=dark]:hidden`}
      />
    </>
  );
}
