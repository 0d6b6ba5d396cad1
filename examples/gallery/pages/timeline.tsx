import { page } from "heddle";
import { Timeline, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Timeline",
  description: "What happened, one after another: a time, a title, a text, an icon in a colour. Times are written as readers write them where they are.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Timeline"
        section="Data"
        help="What happened, one after another: a time, a title, a text, an icon in a colour. Times are written as readers write them where they are."
      />
      <Specimen>
        <Timeline
          entries={[
            {
              time: "2026-05-31",
              title: "Order placed",
              text: "No. 1842, paid by card.",
              icon: "shopping-cart",
              color: "accent",
            },
            { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
            {
              time: "2026-06-02",
              title: "Delivered",
              text: "Left with the neighbour.",
              icon: "check",
              color: "good",
            },
          ]}
          locale="en"
        />
      </Specimen>
      <SourceCode
        code={"<Timeline\n  entries={[\n    {\n      time: \"2026-05-31\",\n      title: \"Order placed\",\n      text: \"No. 1842, paid by card.\",\n      icon: \"shopping-cart\",\n      color: \"accent\",\n    },\n    { time: \"2026-06-01\", title: \"Packed\", icon: \"package\", color: \"neutral\" },\n    {\n      time: \"2026-06-02\",\n      title: \"Delivered\",\n      text: \"Left with the neighbour.\",\n      icon: \"check\",\n      color: \"good\",\n    },\n  ]}\n  locale=\"en\"\n/>"}
      />

      <Variants
        title="Times"
        help="How times are written. How long ago is kept up to date by itself; the exact time is its hint."
      >
        <Variant name="dateTime">
          <Timeline
            entries={[
              {
                time: "2026-05-31",
                title: "Order placed",
                text: "No. 1842, paid by card.",
                icon: "shopping-cart",
                color: "accent",
              },
              { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
              {
                time: "2026-06-02",
                title: "Delivered",
                text: "Left with the neighbour.",
                icon: "check",
                color: "good",
              },
            ]}
            timeFormat="dateTime"
            locale="en"
          />
        </Variant>
        <Variant name="date">
          <Timeline
            entries={[
              {
                time: "2026-05-31",
                title: "Order placed",
                text: "No. 1842, paid by card.",
                icon: "shopping-cart",
                color: "accent",
              },
              { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
              {
                time: "2026-06-02",
                title: "Delivered",
                text: "Left with the neighbour.",
                icon: "check",
                color: "good",
              },
            ]}
            timeFormat="date"
            locale="en"
          />
        </Variant>
        <Variant name="time">
          <Timeline
            entries={[
              {
                time: "2026-05-31",
                title: "Order placed",
                text: "No. 1842, paid by card.",
                icon: "shopping-cart",
                color: "accent",
              },
              { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
              {
                time: "2026-06-02",
                title: "Delivered",
                text: "Left with the neighbour.",
                icon: "check",
                color: "good",
              },
            ]}
            timeFormat="time"
            locale="en"
          />
        </Variant>
        <Variant name="relative">
          <Timeline
            entries={[
              {
                time: "2026-05-31",
                title: "Order placed",
                text: "No. 1842, paid by card.",
                icon: "shopping-cart",
                color: "accent",
              },
              { time: "2026-06-01", title: "Packed", icon: "package", color: "neutral" },
              {
                time: "2026-06-02",
                title: "Delivered",
                text: "Left with the neighbour.",
                icon: "check",
                color: "good",
              },
            ]}
            timeFormat="relative"
            locale="en"
          />
        </Variant>
      </Variants>
      <Neighbours
        previous="Description list"
        previousPath="/description-list"
        next="Pagination"
        nextPath="/pagination"
      />
    </VStack>
  );
});
