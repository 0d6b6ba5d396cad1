import { page, use } from "heddle";
import { Image, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ImageTrial } from "../state/trials/image";

export default page({
  title: "Image",
  description: "Shows a picture: one of the app's assets, or an address. Without one it keeps the room.",
}, () => {
  const trial = use(ImageTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Image"
        section="Media"
        help="Shows a picture: one of the app's assets, or an address. Without one it keeps the room."
      />
      <Specimen>
        <Image
          className="w-full"
          onClick={() => trial.tell("onClick")}
          onDoubleClick={() => trial.tell("onDoubleClick")}
        />
      </Specimen>
      <SourceCode code={"<Image className=\"w-full\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Fit"
        help="Cover fills the room and cuts what hangs over; contain shows the whole picture."
      >
        <Variant name="cover">
          <Image fit="cover" className="w-full" />
        </Variant>
        <Variant name="contain">
          <Image fit="contain" className="w-full" />
        </Variant>
      </Variants>
      <Neighbours previous="HTML" previousPath="/html" next="Icon" nextPath="/icon" />
    </VStack>
  );
});
