import { page, use } from "heddle";
import { RangeSlider, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { RangeSliderTrial } from "../state/trials/range-slider";

export default page({
  title: "Range slider",
  description: "From one number to another, by dragging two handles: a span of prices, years or sizes.",
}, () => {
  const trial = use(RangeSliderTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Range slider"
        section="Controls"
        help="From one number to another, by dragging two handles: a span of prices, years or sizes."
      />
      <Specimen>
        <RangeSlider
          bind={trial.value}
          label="Label"
          onInput={(payload) => trial.tell("onInput", payload)}
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode code={"<RangeSlider value={[20, 70]} label=\"Label\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Colour" help="The span between the handles is filled with it.">
        <Variant name="neutral">
          <RangeSlider value={[20, 70]} color="neutral" label="Label" />
        </Variant>
        <Variant name="accent">
          <RangeSlider value={[20, 70]} color="accent" label="Label" />
        </Variant>
        <Variant name="secondary">
          <RangeSlider value={[20, 70]} color="secondary" label="Label" />
        </Variant>
        <Variant name="good">
          <RangeSlider value={[20, 70]} color="good" label="Label" />
        </Variant>
        <Variant name="warn">
          <RangeSlider value={[20, 70]} color="warn" label="Label" />
        </Variant>
        <Variant name="bad">
          <RangeSlider value={[20, 70]} color="bad" label="Label" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="show value">
          <RangeSlider value={[20, 70]} showValue label="Label" />
        </Variant>
        <Variant name="error">
          <RangeSlider
            value={[20, 70]}
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="disabled">
          <RangeSlider value={[20, 70]} label="Label" disabled />
        </Variant>
        <Variant name="read only">
          <RangeSlider value={[20, 70]} label="Label" readOnly />
        </Variant>
      </Variants>
      <Neighbours previous="Slider" previousPath="/slider" next="Rating" nextPath="/rating" />
    </VStack>
  );
});
