import { page, use } from "heddle";
import { Iframe, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variants from "../blocks/Variants";
import { IframeTrial } from "../state/trials/iframe";

export default page({
  title: "Iframe",
  description: "Shows another site in a frame: a film, a map, a form, a report. The app's settings name the hosts that may be shown, and what is in the frame can do only what you allow. Some sites refuse to be in frames; then the browser says so.",
}, () => {
  const trial = use(IframeTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Iframe"
        section="Media"
        help="Shows another site in a frame: a film, a map, a form, a report. The app's settings name the hosts that may be shown, and what is in the frame can do only what you allow. Some sites refuse to be in frames; then the browser says so."
      />
      <Specimen>
        <Iframe className="w-full" onLoad={() => trial.tell("onLoad")} />
      </Specimen>
      <SourceCode code={"<Iframe className=\"w-full\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="A page of the app itself"
        help="Without scripts: a page of the app with both scripts and its own data could leave the frame."
      >
        <Iframe src="/divider" title="The page of the Divider" height={360} />
      </Variants>
      <Variants
        title="An address that cannot be shown"
        help="A site is written with https://, and its host allowed in the app's settings; a page of the app is a path."
      >
        <Iframe src="player.example.com/film/1" title="A film" />
      </Variants>
      <Variants title="Square" help="">
        <Iframe title="A map" ratio="1:1" className="max-w-60" />
      </Variants>
      <Neighbours previous="Video" previousPath="/video" next="Button" nextPath="/button" />
    </VStack>
  );
});
