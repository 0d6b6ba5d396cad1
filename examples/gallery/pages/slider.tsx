import { page, use } from "heddle";
import { Slider, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SliderTrial } from "../state/trials/slider";

export default page({
  title: "Slider",
  description: "A number between two ends, by dragging.",
}, () => {
  const trial = use(SliderTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Slider"
        section="Controls"
        help="A number between two ends, by dragging."
      />
      <Specimen>
        <Slider
          bind={trial.value}
          label="Label"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<Slider value={50} label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Colour" help="The part below the handle is filled with it.">
        <Variant name="neutral">
          <Slider value={50} color="neutral" label="Label" />
        </Variant>
        <Variant name="accent">
          <Slider value={50} color="accent" label="Label" />
        </Variant>
        <Variant name="secondary">
          <Slider value={50} color="secondary" label="Label" />
        </Variant>
        <Variant name="good">
          <Slider value={50} color="good" label="Label" />
        </Variant>
        <Variant name="warn">
          <Slider value={50} color="warn" label="Label" />
        </Variant>
        <Variant name="bad">
          <Slider value={50} color="bad" label="Label" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="show value">
          <Slider value={50} showValue label="Label" />
        </Variant>
        <Variant name="error">
          <Slider value={50} label="Label" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <Slider value={50} label="Label" disabled />
        </Variant>
      </Variants>
      <Neighbours
        previous="Segmented control"
        previousPath="/segmented-control"
        next="Range slider"
        nextPath="/range-slider"
      />
    </VStack>
  );
});
