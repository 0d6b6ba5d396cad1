import { page } from "heddle";
import { VStack, Video } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Video",
  description: "Plays a film, with the browser's own controls. Nothing of it is loaded before somebody plays it but its length.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Video"
        section="Media"
        help="Plays a film, with the browser's own controls. Nothing of it is loaded before somebody plays it but its length."
      />
      <Specimen>
        <Video className="w-full" />
      </Specimen>
      <SourceCode code={"<Video className=\"w-full\" />"} />

      <Variants title="States" help="Each of them alone.">
        <Variant name="loop">
          <Video loop className="w-full" />
        </Variant>
        <Variant name="muted">
          <Video muted className="w-full" />
        </Variant>
      </Variants>
      <Neighbours
        previous="Avatar group"
        previousPath="/avatar-group"
        next="Iframe"
        nextPath="/iframe"
      />
    </VStack>
  );
});
