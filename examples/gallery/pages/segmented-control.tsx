import { page, use } from "heddle";
import { SegmentedControl, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { SegmentedControlTrial } from "../state/trials/segmented-control";

export default page({
  title: "Segmented control",
  description: "One of two to five short options, side by side in one bar: for views, periods and modes.",
}, () => {
  const trial = use(SegmentedControlTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Segmented control"
        section="Controls"
        help="One of two to five short options, side by side in one bar: for views, periods and modes."
      />
      <Specimen>
        <SegmentedControl
          bind={trial.value}
          options={["Day", "Week", "Month"]}
          ariaLabel="Period"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<SegmentedControl value=\"Week\" options={[\"Day\", \"Week\", \"Month\"]} ariaLabel=\"Period\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            size="sm"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="md">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            size="md"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="lg">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            size="lg"
            ariaLabel="Period"
          />
        </Variant>
      </Variants>
      <Variants
        title="Colour"
        help="What the chosen option is filled with; neutral lifts it off the bar."
      >
        <Variant name="neutral">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="neutral"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="accent">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="accent"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="secondary">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="secondary"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="good">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="good"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="warn">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="warn"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="bad">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            color="bad"
            ariaLabel="Period"
          />
        </Variant>
      </Variants>
      <Variants title="Width" help="As wide as the options need, or as what it stands in.">
        <Variant name="content">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            width="content"
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="full">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            width="full"
            ariaLabel="Period"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="icons only">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            iconsOnly
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="error">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            error="Say what is wrong and how to mend it."
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="disabled">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            disabled
            ariaLabel="Period"
          />
        </Variant>
        <Variant name="read only">
          <SegmentedControl
            value="Week"
            options={["Day", "Week", "Month"]}
            readOnly
            ariaLabel="Period"
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Radio group"
        previousPath="/radio-group"
        next="Slider"
        nextPath="/slider"
      />
    </VStack>
  );
});
